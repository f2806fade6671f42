package dev.postqued;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.postqued.errors.Delivery;
import dev.postqued.errors.ErrorCode;
import dev.postqued.errors.Failure;
import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Facts about a call that failed. */
public final class FailureAssert extends AbstractThrowableAssert<FailureAssert, ServiceException> {

  private FailureAssert(ServiceException failure) {
    super(failure, FailureAssert.class);
  }

  /** Runs what has to fail with a {@link ServiceException}. */
  public static FailureAssert assertThatFailure(ThrowingCallable call) {
    return assertThatFailure(failure(call));
  }

  public static FailureAssert assertThatFailure(ServiceException failure) {
    return new FailureAssert(failure);
  }

  /** The failure of a call that has to fail with a {@link ServiceException}. */
  public static ServiceException failure(ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).isInstanceOf(ServiceException.class);
    return (ServiceException) thrown;
  }

  public FailureAssert hasDelivery(Delivery delivery) {
    assertThat(actual.delivery()).as("delivery of %s", actual).isEqualTo(delivery);
    return this;
  }

  public FailureAssert hasAttempts(int attempts) {
    assertThat(actual.attempts()).as("attempts of %s", actual).hasSize(attempts);
    return this;
  }

  /** So many attempts, each with the same delivery. */
  public FailureAssert hasAttempts(int attempts, Delivery delivery) {
    hasAttempts(attempts);
    assertThat(actual.attempts()).allMatch(attempt -> attempt.delivery() == delivery);
    return this;
  }

  public FailureAssert hasStatus(int status) {
    assertThat(actual.status()).as("status of %s", actual).contains(status);
    return this;
  }

  public FailureAssert hasCode(ErrorCode code) {
    assertThat(actual.code()).as("code of %s", actual).contains(code);
    return this;
  }

  public FailureAssert hasNoCode() {
    assertThat(actual.code()).as("code of %s", actual).isEmpty();
    return this;
  }

  public FailureAssert hasKey(IdempotencyKey key) {
    assertThat(actual.failure().idempotencyKey()).as("key of %s", actual).isEqualTo(key);
    return this;
  }

  public FailureAssert says(String... words) {
    return hasMessageContainingAll(words);
  }

  public FailureAssert with(Consumer<Failure> details) {
    details.accept(actual.failure());
    return this;
  }
}
