package dev.postqued.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.errors.Delivery;
import dev.postqued.errors.ServiceException;
import dev.postqued.service.Resumed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Holds what a caller is told about its one post against what the sandbox has done by then.
 *
 * @param stage the sandbox
 * @param id returns the id of a post
 * @param draftsLeft returns how many drafts may be left, as the caller is told
 * @param <R> the type of a published post
 */
public record OnceTruth<R>(DraftStage stage, Function<R, String> id, ToIntFunction<R> draftsLeft) {

  /** A post that is returned is the only one that goes out. */
  public void holds(R told) {
    stage.arriveLate();
    assertThat(stage.out())
        .as("what goes out when the caller was told of %s", id.apply(told))
        .containsExactly(id.apply(told));
  }

  /** No draft is left behind without a word. */
  public void countsDrafts(R told) {
    assertThat(stage.drafts())
        .as("drafts left behind")
        .hasSizeLessThanOrEqualTo(draftsLeft.applyAsInt(told));
  }

  /** A failure does not deny what is there, nor claim what is not. */
  public void holds(ServiceException told) {
    stage.arriveLate();
    String text = told.getClass().getSimpleName() + ": " + told.getMessage();
    assertThat(stage.out()).as("what goes out; told was %s", text).hasSizeLessThan(2);
    if (told.delivery() == Delivery.NOT_SENT || told.delivery() == Delivery.REFUSED) {
      assertThat(stage.out()).as("what goes out; told was %s", text).isEmpty();
    }
    if (told.delivery() == Delivery.ACCEPTED) {
      assertThat(stage.out()).as("what goes out; told was %s", text).hasSize(1);
    }
    deniesNothing(text);
  }

  private void deniesNothing(String text) {
    if (text.toLowerCase(Locale.ROOT).contains("nothing was published")) {
      assertThat(stage.out()).as("what goes out; told was %s", text).isEmpty();
    }
  }

  /** Settled means that it is there, or is certain not to be. */
  public void holds(Optional<R> settled) {
    settled.ifPresentOrElse(
        this::holds, () -> assertThat(stage.out()).as("settled as not published").isEmpty());
  }

  /** Accepted means that it is there. */
  public void holds(List<Resumed<R>> told) {
    stage.arriveLate();
    for (Resumed<R> resumed : told) {
      if (resumed.published() != null) {
        holds(resumed.published());
      }
      if (resumed.result() == Resumed.Result.ACCEPTED) {
        assertThat(stage.out()).as(resumed.explanation()).hasSize(1);
      }
      deniesNothing(resumed.explanation());
    }
  }
}
