package dev.postqued.postsyncer.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.errors.Delivery;
import dev.postqued.errors.ServiceException;
import dev.postqued.postsyncer.posts.PublishedPost;
import dev.postqued.service.Resumed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Holds what a caller is told about its one post against what the sandbox has done by then. */
final class SyncerTruth {

  private final SyncerStage stage;

  SyncerTruth(SyncerStage stage) {
    this.stage = stage;
  }

  /** A post that is returned is the only one that goes out. */
  void holds(PublishedPost told) {
    stage.arriveLate();
    assertThat(stage.out())
        .as("what goes out when the caller was told of %d", told.id())
        .singleElement()
        .satisfies(post -> assertThat(post.id()).isEqualTo(told.id()));
  }

  /** No draft is left behind without a word. */
  void countsDrafts(PublishedPost told) {
    assertThat(stage.drafts()).as("drafts left behind").hasSizeLessThanOrEqualTo(told.draftsLeft());
  }

  /** A failure does not deny what is there, nor claim what is not. */
  void holds(ServiceException told) {
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
  void holds(Optional<PublishedPost> settled) {
    settled.ifPresentOrElse(
        this::holds, () -> assertThat(stage.out()).as("settled as not published").isEmpty());
  }

  /** Accepted means that it is there. */
  void holds(List<Resumed<PublishedPost>> told) {
    stage.arriveLate();
    for (Resumed<PublishedPost> resumed : told) {
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
