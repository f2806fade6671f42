package dev.postqued.internal.publishing;

import dev.postqued.engine.Waits;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.Failure;
import dev.postqued.errors.FailureBuilder;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.internal.wire.Wire;
import dev.postqued.publishing.Outcome;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.PublicationTarget;
import dev.postqued.publishing.TargetStatus;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * Acts on publications that the service has. Whoever waits for one learns of it at once, even if it is not
 * certain that the act was carried out.
 */
final class Acts {

  /** The id of a target of which the service does not show one. */
  private static final String UNKNOWN = "unknown";

  private final Wire wire;
  private final Waits<Publication> waits;

  Acts(Wire wire, Waits<Publication> waits) {
    this.wire = wire;
    this.waits = waits;
  }

  Publication cancel(String id) {
    require("cancel");
    return act(
        new Act("cancelPublication", id, "The publication was canceled"),
        () -> wire.cancel(id),
        publication -> publication.outcome() == Outcome.CANCELED);
  }

  Publication cancelTarget(String id, String targetId) {
    require("cancelTarget");
    requireTarget(id, targetId);
    return act(
        new Act("cancelTarget", id, "The target " + targetId + " was canceled"),
        () -> wire.cancelTarget(targetId),
        publication ->
            publication.targets().stream()
                .filter(target -> target.id().equals(targetId))
                .anyMatch(target -> target.status().equals(TargetStatus.CANCELED)));
  }

  Publication reschedule(String id, String targetId, Instant at) {
    require("reschedule");
    requireTarget(id, targetId);
    return act(
        new Act("rescheduleTarget", id, "The target " + targetId + " was rescheduled for " + at),
        () -> wire.reschedule(targetId, at),
        publication -> false);
  }

  void delete(String id) {
    require("delete");
    boolean done = false;
    try {
      wire.delete(id);
      done = true;
    } finally {
      if (done) {
        waits.gone(id, deleted(id));
      } else {
        waits.acted(id);
      }
    }
  }

  /** Before the network: a check of the arguments may read. */
  private void require(String what) {
    if (!wire.acts()) {
      throw Wire.needsVersion2(what);
    }
  }

  /** The service takes the id of a target alone, whichever publication it belongs to. */
  private void requireTarget(String id, String targetId) {
    List<String> known =
        wire.publication(id).targets().stream()
            .map(PublicationTarget::id)
            .filter(target -> !target.equals(UNKNOWN))
            .toList();
    if (!known.isEmpty() && !known.contains(targetId)) {
      throw new IllegalArgumentException(
          "targetId must be a target of publication %s, which has %s; was %s, and nothing was changed"
              .formatted(id, known, targetId));
    }
  }

  private record Act(String operation, String id, String words) {}

  private Publication act(Act act, Runnable request, Predicate<Publication> isDone) {
    try {
      request.run();
    } catch (InvalidRequestException refused) {
      return provenDone(act, refused, isDone);
    } finally {
      waits.acted(act.id());
    }
    try {
      return wire.publication(act.id());
    } catch (ServiceException unread) {
      throw notRead(act, unread);
    }
  }

  /** What was carried out without a response may be refused when it is asked for again. */
  private Publication provenDone(
      Act act, InvalidRequestException refused, Predicate<Publication> isDone) {
    if (refused.attempts().stream().anyMatch(one -> one.delivery() == Delivery.UNKNOWN)) {
      try {
        Publication publication = wire.publication(act.id());
        if (isDone.test(publication)) {
          return publication;
        }
      } catch (ServiceException unread) {
        refused.addSuppressed(unread);
      }
    }
    throw refused;
  }

  private static ServiceException notRead(Act act, ServiceException unread) {
    Failure why = unread.failure();
    FailureBuilder details =
        Failure.of(act.operation(), Delivery.ACCEPTED)
            .problem(act.words() + "; its state could not be read afterwards: " + why.problem())
            .advice("Read it later with get(publicationId); it need not be done again.")
            .response(why.status(), why.code(), why.vendorMessage(), why.requestId())
            .retryAfter(why.retryAfter())
            .attempts(why.attempts());
    return new UnknownOutcomeException(details.build(), unread);
  }

  private static ServiceException deleted(String id) {
    return new InvalidRequestException(
        Failure.of("getPublication", Delivery.NOT_SENT)
            .problem("The publication " + id + " was deleted by this client.")
            .advice("There is nothing more to wait for; what is public on a platform stays there.")
            .build(),
        null);
  }
}
