package dev.postqued.internal.v1;

import dev.postqued.bindings.v1.api.PublishingApi;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.Failure;
import dev.postqued.errors.PostQuedException;
import dev.postqued.errors.RateLimitedException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.internal.call.Calls;
import dev.postqued.publishing.Outcome;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Publishing;
import dev.postqued.publishing.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Publishes by version 1. */
final class V1Publishing implements Publishing {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private final PublishingApi api;
  private final Calls calls;
  private final Clock clock;

  V1Publishing(PublishingApi api, Calls calls, Clock clock) {
    this.api = api;
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public Publication publish(Post post) {
    refuseThePast(post.targets());
    var answer = api.createPublication(post.idempotencyKey().value(), V1Mapper.request(post));
    if (answer.id() == null) {
      throw withoutId(post);
    }
    return V1Mapper.publication(answer.id(), answer);
  }

  private void refuseThePast(List<Target> targets) {
    Instant now = clock.instant();
    for (int i = 0; i < targets.size(); i++) {
      Instant at = targets.get(i).at().orElse(Instant.MAX);
      if (!at.isAfter(now)) {
        throw new IllegalArgumentException(
            "targets["
                + i
                + "].at: "
                + at
                + " has passed, it is "
                + now
                + "; name a later time, or none for at once");
      }
    }
  }

  private static UnknownOutcomeException withoutId(Post post) {
    return new UnknownOutcomeException(
        new Failure(
            V1Operations.CREATE_PUBLICATION.id(),
            Delivery.ACCEPTED,
            "The service took the post and its answer names no id.",
            "Look for the publication in the dashboard. Never use a new key for it.",
            null,
            null,
            null,
            null,
            null,
            post.idempotencyKey(),
            List.of()),
        null);
  }

  @Override
  public Publication get(String publicationId) {
    if (publicationId.isBlank()) {
      throw new IllegalArgumentException(
          "publicationId: is blank; take it from the publication that publish returned");
    }
    return V1Mapper.publication(publicationId, api.getPublication(publicationId));
  }

  @Override
  public Publication await(String publicationId, Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("limit: is " + limit + "; it must be more than zero");
    }
    Instant end = clock.instant().plus(limit);
    Duration pause = FIRST_PAUSE;
    Publication seen = null;
    while (true) {
      PostQuedException problem = null;
      try {
        seen = get(publicationId);
      } catch (ServiceUnavailableException | RateLimitedException e) {
        problem = e;
      }
      if (seen != null && seen.outcome() != Outcome.RUNNING) {
        return seen;
      }
      Duration left = Duration.between(clock.instant(), end);
      if (left.isNegative() || left.isZero()) {
        return seenOr(seen, problem);
      }
      calls.pause(V1Operations.GET_PUBLICATION, left.compareTo(pause) < 0 ? left : pause);
      pause = longer(pause);
    }
  }

  private static Publication seenOr(
      @Nullable Publication seen, @Nullable PostQuedException problem) {
    if (seen != null) {
      return seen;
    }
    throw problem == null ? new IllegalStateException("neither answer nor problem") : problem;
  }

  private static Duration longer(Duration pause) {
    Duration next = pause.multipliedBy(3).dividedBy(2);
    return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
  }
}
