package dev.postqued.errors;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failed request. Each subtype stands for one decision that a caller can take; {@link #failure()}
 * has the details.
 */
public abstract class ServiceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Failure failure;

  ServiceException(Failure failure, @Nullable Throwable cause) {
    super(failure.message(), cause);
    this.failure = failure;
  }

  /** Returns everything known about the failure, without secrets. */
  public Failure failure() {
    return failure;
  }

  /**
   * Returns an exception of the same type, with the same cause and other details.
   *
   * @param details the new details
   * @return the exception to throw in place of this one
   */
  public abstract ServiceException withFailure(Failure details);

  /** Returns whether the request was carried out, was not, or may have been. */
  public Delivery delivery() {
    return failure.delivery();
  }

  /** Returns the status of the last response, if there was one. */
  public Optional<Integer> status() {
    return Optional.ofNullable(failure.status());
  }

  /** Returns the code of the last response, if it had one. */
  public Optional<ErrorCode> code() {
    return Optional.ofNullable(failure.code());
  }

  /** Returns how long the service asked to wait, if it did. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(failure.retryAfter());
  }

  /** Returns the attempts, the first one first. */
  public List<Attempt> attempts() {
    return failure.attempts();
  }
}
