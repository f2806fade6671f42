package dev.postqued.engine.internal.once;

import dev.postqued.engine.internal.call.KeyAge;
import dev.postqued.engine.internal.call.KeyAges;
import dev.postqued.engine.internal.once.DraftLife.Earlier;
import dev.postqued.engine.internal.once.PostState.Draft;
import dev.postqued.engine.internal.once.PostState.Unproved;
import dev.postqued.idempotency.IdempotencyKey;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How old the open promotion of a post is, by whichever of the two clocks says more, and what may be
 * done with it.
 */
record PromotionAge(KeyAge age, @Nullable Unproved sends, Draft draft) {

  static PromotionAge of(KeyAges ages, IdempotencyKey key, PostState state) {
    Draft draft = state.draft();
    Unproved sends = state.unproved();
    return new PromotionAge(
        ages.track(key, sends == null ? null : sends.since(), sends == null ? null : sends.last()),
        sends,
        draft == null ? Draft.NONE : draft);
  }

  Earlier earlier() {
    if (draft.id() == null) {
      return Earlier.NO_DRAFT;
    }
    if (sends == null) {
      return Earlier.NEVER_SENT;
    }
    if (isRepeatable()) {
      return Earlier.REPEATABLE;
    }
    return age.isSettled() ? Earlier.SETTLED : Earlier.AT_WORK;
  }

  private boolean isRepeatable() {
    if (draft.repetition() == null) {
      return false;
    }
    return switch (draft.repetition()) {
      case UNTIL -> !age.isUnknown() && !left().isNegative() && !left().isZero();
      case UNDER_KEY -> age.isSafe();
      case NEVER -> false;
    };
  }

  /** For how long an assignment may be sent again, counted from when it was first sent. */
  Duration left() {
    return sends == null || draft.until() == null
        ? Duration.ZERO
        : Duration.between(sends.since(), draft.until()).minus(age.elapsed());
  }
}
