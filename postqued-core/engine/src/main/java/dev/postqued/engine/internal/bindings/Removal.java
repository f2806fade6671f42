package dev.postqued.engine.internal.bindings;

import dev.postqued.engine.internal.call.AttemptFailure;
import dev.postqued.errors.Delivery;
import dev.postqued.service.ErrorResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of one call that removes something: once one of them may have been carried out, it is done if
 * the next one does not find it.
 */
final class Removal implements Supplier<@Nullable Object> {

  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;

  private final Supplier<@Nullable Object> attempt;
  private boolean mayBeDone;

  Removal(Supplier<@Nullable Object> attempt) {
    this.attempt = attempt;
  }

  @Override
  public @Nullable Object get() {
    try {
      return attempt.get();
    } catch (AttemptFailure failure) {
      if (mayBeDone && isNotFound(failure.response())) {
        return null;
      }
      mayBeDone |= failure.delivery() == Delivery.UNKNOWN && failure.status() != TOO_MANY;
      throw failure;
    }
  }

  /** The text of a gateway that does not know the path is none of the service. */
  private static boolean isNotFound(@Nullable ErrorResponse response) {
    return response != null
        && response.status() == NOT_FOUND
        && (response.body() != null || response.message() == null);
  }
}
