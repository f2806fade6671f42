package dev.postqued.internal.v1;

import dev.postqued.errors.Delivery;
import dev.postqued.errors.Failure;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.service.Operation;
import org.jspecify.annotations.Nullable;

/** Answers that lack what the contract promises and the next step needs. */
final class Incomplete {

  private Incomplete() {}

  static <T> T check(@Nullable T value, Operation operation, String name) {
    if (value == null) {
      throw new ServiceUnavailableException(
          failure(
              operation,
              "The service answered without " + name + ".",
              "Try again later; nothing was published by this call.",
              null),
          null);
    }
    return value;
  }

  static ServiceException publication(IdempotencyKey key) {
    return new UnknownOutcomeException(
        failure(
            V1Operations.CREATE_PUBLICATION,
            "The post may have been published: the answer says yes and names no id.",
            "Publish the same Post again within 24 hours of the first attempt; its key makes that"
                + " safe. Never use a new key for it.",
            key),
        null);
  }

  private static Failure failure(
      Operation operation, String problem, String advice, @Nullable IdempotencyKey key) {
    return Failure.of(operation.id(), Delivery.UNKNOWN)
        .problem(problem)
        .advice(advice)
        .idempotencyKey(key)
        .build();
  }
}
