package dev.postqued.engine.internal.once;

import dev.postqued.engine.internal.call.ClosedException;
import dev.postqued.engine.internal.call.KeyAge;
import dev.postqued.engine.internal.call.KeyAges;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.engine.internal.once.DraftLife.Earlier;
import dev.postqued.engine.internal.once.DraftLife.Event;
import dev.postqued.engine.internal.once.DraftLife.Note;
import dev.postqued.engine.internal.once.DraftLife.Told;
import dev.postqued.engine.internal.once.PostState.Draft;
import dev.postqued.engine.internal.once.PostState.Progress;
import dev.postqued.engine.internal.once.PostState.Unproved;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.ServiceException;
import dev.postqued.journal.Step;
import dev.postqued.service.DraftPublishing;
import dev.postqued.service.Promotion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Promotes the draft of a post, whose id the journal has. What the result of a request leads to stands
 * in {@link DraftLife}: a promotion whose outcome is open is read, and sent again only where a second
 * one changes nothing.
 */
final class DraftRun<R> {

  private final Settings settings;
  private final DraftPublishing<R> service;
  private final DraftCalls<R> calls;
  private final DraftFailures failures;
  private final KeyAges ages;
  private final PostRecord post;
  private final String id;

  /** How many other drafts may be left behind. */
  private final int draftsLeft;

  /** What the last request about an open promotion failed with. */
  private @Nullable ServiceException last;

  /** What the last read returned. */
  private @Nullable R found;

  DraftRun(
      Settings settings,
      DraftPublishing<R> service,
      DraftCalls<R> calls,
      DraftFailures failures,
      KeyAges ages,
      PostRecord post) {
    this.settings = settings;
    this.service = service;
    this.calls = calls;
    this.failures = failures;
    this.ages = ages;
    this.post = post;
    this.id = Objects.requireNonNull(draft().id(), "a draft that is known");
    this.draftsLeft = draft().unconfirmed();
  }

  R run() {
    Earlier earlier = age().earlier();
    R published = earlier == Earlier.NEVER_SENT ? sent(earlier) : null;
    return withDraftsLeft(published == null ? settled() : published);
  }

  /** Reads the post, and sends the open promotion once more if that is harmless. */
  private R settled() {
    DraftLife row = read();
    if (row.told == Told.AGAIN_LATER) {
      R published = sent(row.earlier);
      if (published != null) {
        return published;
      }
      row = read();
    }
    note(row, post.progress().unproved());
    if (row.told != Told.PUBLISHED) {
      throw told(row);
    }
    return Objects.requireNonNull(found);
  }

  private DraftLife read() {
    Event event;
    try {
      R post = service.get(id);
      found = post;
      event = event(post);
    } catch (ServiceException e) {
      event = DraftCalls.read(e);
      last = e;
    }
    return DraftLife.of(age().earlier(), event);
  }

  private Draft draft() {
    return Objects.requireNonNull(post.progress().draft());
  }

  private PromotionAge age() {
    return PromotionAge.of(ages, post.key(), post.state());
  }

  private Event event(R found) {
    if (!service.id(found).equals(id)) {
      return Event.NOT_READ;
    }
    return switch (service.standing(found, post.progress().content())) {
      case PROMOTED -> Event.IS_PROMOTED;
      case DRAFT -> Event.IS_DRAFT;
      case UNCLEAR -> Event.NOT_READ;
    };
  }

  /** Sends the promotion; null if its outcome is open. */
  private @Nullable R sent(Earlier earlier) {
    Unproved before = post.progress().unproved();
    if (before == null) {
      ages.forget(post.key());
    }
    KeyAge age = age().age();
    age.send();
    Instant now = post.now();
    Promotion promotion = promotion(now);
    Unproved open = new Unproved(before == null ? now : age.firstSentAt(), now);
    post.saveProgress(
        Step.SENT,
        known ->
            known
                .withDraft(draft().promotedBy(promotion))
                .withRequest(promotion.request())
                .withUnproved(open));
    try {
      R published = promoted(promotion);
      if (event(published) != Event.IS_PROMOTED) {
        age.lost();
        return null;
      }
      note(DraftLife.of(earlier, Event.ACCEPTS), before);
      return published;
    } catch (ClosedException e) {
      note(DraftLife.of(earlier, Event.NOT_SENT), before);
      throw e;
    } catch (ServiceException e) {
      DraftLife row = DraftLife.of(earlier, DraftCalls.sent(e));
      if (row.event == Event.UNPROVED) {
        age.lost();
      }
      note(row, before);
      return opened(row, e);
    }
  }

  /** Before every single attempt the age of an assignment counts: a machine may sleep between two. */
  private R promoted(Promotion promotion) {
    byte[] request = promotion.request().getBytes(StandardCharsets.UTF_8);
    return settings
        .scope()
        .run(
            settings.scope().options(),
            () ->
                promotion.repetition() != Promotion.Repetition.UNTIL
                    || age().earlier() == Earlier.REPEATABLE,
            () -> service.promote(id, post.key(), request))
        .value();
  }

  /** What was sent stays as it is; what was not is decided anew, since time has passed. */
  private Promotion promotion(Instant now) {
    Progress progress = post.progress();
    return progress.unproved() == null
        ? service.promotion(progress.contentIds(), progress.content(), now)
        : new Promotion(
            Objects.requireNonNull(progress.request()),
            Objects.requireNonNull(draft().repetition()),
            draft().until());
  }

  /** Goes on with a read, or throws what nothing can be read about. */
  private @Nullable R opened(DraftLife row, ServiceException e) {
    if (row.told != Told.READS) {
      throw failures.withDraftsLeft(e, draftsLeft, row.next == Step.REFUSED ? id : null);
    }
    if (e instanceof InterruptedCallException) {
      throw failures.interrupted(post.key(), id, e);
    }
    calls.throwIfDenied(e);
    last = e;
    return null;
  }

  private void note(DraftLife row, @Nullable Unproved before) {
    if (row.note == Note.NOTHING) {
      return;
    }
    boolean saved =
        post.saveIfPossible(
            row.next,
            known -> {
              Progress progress = known.progress();
              if (!row.next.isOpen() || progress == null) {
                return known.finished(row.next == Step.ACCEPTED ? id : null);
              }
              return known.with(
                  progress.withUnproved(row.note == Note.ONLY_EARLIER ? before : null));
            });
    // As long as the journal says that a promotion is open, its age counts.
    if (saved && row.next != Step.SENT) {
      ages.forget(post.key());
    }
  }

  private ServiceException told(DraftLife row) {
    ServiceException failure =
        switch (row.told) {
          case AGAIN_LATER -> failures.unknown(post.key(), id, last);
          case ASK_LATER -> failures.atWork(post.key(), id, last);
          case STILL_A_DRAFT -> failures.stillADraft(post.key(), id, last);
          case LOST_SIGHT -> failures.notFound(post.key(), id, last);
          case NOT_READ -> failures.notRead(post.key(), id, last);
          case GOES_ON, NO_DRAFT_CONFIRMED, READS, PUBLISHED, THE_FAILURE ->
              throw new IllegalStateException("not the end: " + row);
        };
    return failures.withDraftsLeft(failure, draftsLeft, null);
  }

  private R withDraftsLeft(R published) {
    return draftsLeft == 0 ? published : service.withDraftsLeft(published, draftsLeft);
  }
}
