package dev.postqued.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.errors.Delivery;
import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Resumption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Holds what a caller is told against what the sandbox has done by then. */
final class Truth {

  private final Stage stage;

  Truth(Stage stage) {
    this.stage = stage;
  }

  /** A publication that is returned exists, and is the only one of its key. */
  void holds(IdempotencyKey key, Publication told) {
    assertThat(stage.publications(key.value()))
        .as("publications under the key of a post that was published as %s", told.id())
        .singleElement()
        .satisfies(created -> assertThat(created.id()).isEqualTo(told.id()));
  }

  /** A failure does not deny what is there, nor claim what is not. */
  void holds(IdempotencyKey key, ServiceException told) {
    int published = stage.published(key.value());
    String text = told.getClass().getSimpleName() + ": " + told.getMessage();
    assertThat(published).as("publications when the caller was told: %s", text).isLessThan(2);
    if (told.delivery() == Delivery.NOT_SENT || told.delivery() == Delivery.REFUSED) {
      assertThat(published).as("publications when the caller was told: %s", text).isZero();
    }
    if (told.delivery() == Delivery.ACCEPTED) {
      assertThat(published).as("publications when the caller was told: %s", text).isOne();
    }
    if (text.toLowerCase(Locale.ROOT).contains("nothing was published")) {
      assertThat(published).as("publications when the caller was told: %s", text).isZero();
    }
  }

  /** Settled means that it is there, or is certain not to be. */
  void holds(IdempotencyKey key, Optional<Publication> settled) {
    settled.ifPresentOrElse(
        publication -> holds(key, publication),
        () -> assertThat(stage.published(key.value())).as("settled as not published").isZero());
  }

  /** Accepted means that it is there. */
  void holds(List<Resumption> told) {
    for (Resumption resumption : told) {
      IdempotencyKey key = resumption.idempotencyKey();
      resumption.publication().ifPresent(publication -> holds(key, publication));
      if (resumption.result() == Resumption.Result.ACCEPTED) {
        once(key);
      }
      if (resumption.explanation().toLowerCase(Locale.ROOT).contains("nothing was published")) {
        assertThat(stage.published(key.value())).as(resumption.explanation()).isZero();
      }
    }
  }

  /** Neither lost nor doubled. */
  void once(IdempotencyKey key) {
    assertThat(stage.published(key.value())).as("publications under the key %s", key).isOne();
  }
}
