package dev.postqued.engine.internal.call;

import dev.postqued.calls.Answered;
import dev.postqued.engine.internal.config.CallScope;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.Failure;
import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.service.ErrorResponse;
import dev.postqued.service.Operation;
import io.github.resilience4j.retry.Retry;
import java.time.Instant;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls within their budget, retries them where that is safe, and throws a failure with all
 * details.
 */
public final class Retrier {

  /** The PUT to a presigned URL, which is not an operation of the API. */
  public static final Operation PUT_OBJECT = Operation.repeatable("putObject", null);

  private final Settings settings;
  private final ServerState server;

  /** Calls to the API. */
  public static Retrier ofApi(Settings settings, KeyAges ages) {
    return new Retrier("api", settings, ages, settings.service()::provesRefusal);
  }

  /** Calls to storage, where nothing is published. What may pass is marked before. */
  public static Retrier ofStorage(Settings settings) {
    return new Retrier(
        "storage",
        settings,
        new KeyAges(settings.service(), settings.environment()),
        (put, response) -> true);
  }

  private Retrier(
      String server,
      Settings settings,
      KeyAges ages,
      BiPredicate<Operation, ErrorResponse> provesRefusal) {
    this.settings = settings;
    this.server =
        new ServerState(
            provesRefusal,
            ages,
            new Permits(settings.limiter()),
            new RetryBudget(),
            new Breaker(server, settings.environment().ticker()),
            Retry.of(server, Backoff.of(settings)));
  }

  /**
   * One try.
   *
   * @param <T> the type of the result
   */
  @FunctionalInterface
  public interface Try<T> {
    /** Sends the request once. */
    T run() throws AttemptFailure;
  }

  /** Makes a call of the API within the deadline for calls. */
  public <T> T run(Operation operation, @Nullable IdempotencyKey key, Try<T> attempt) {
    Instant deadline = settings.environment().ticker().instant().plus(settings.callTimeout());
    return run(new Call(settings, server, operation, key, deadline), attempt);
  }

  /** Sends bytes to storage, for as long as they move. */
  public <T> T runUnbounded(Operation operation, Try<T> attempt) {
    return run(new Call(settings, server, operation, null, Instant.MAX), attempt);
  }

  /** With a listener, each call notes its response, so that the listener learns of it. */
  private <T> T run(Call call, Try<T> attempt) {
    CallScope scope = settings.scope();
    if (settings.listener() == null) {
      return call.run(attempt);
    }
    Answered<T> answered = scope.run(scope.options(), () -> call.run(attempt));
    scope.adopt(answered.response());
    return answered.value();
  }

  /** The failure of an interrupt between calls; restores the interrupt flag. */
  public static ServiceException interrupted(String what) {
    Thread.currentThread().interrupt();
    return FailureKind.INTERRUPTED.exception(
        Failure.of(what, Delivery.NOT_SENT), FailureWords.NONE, null);
  }
}
