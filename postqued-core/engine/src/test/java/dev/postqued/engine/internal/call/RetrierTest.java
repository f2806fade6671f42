package dev.postqued.engine.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.engine.MadeUpService;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.errors.Attempt;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.RateLimitedException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.service.ErrorResponse;
import dev.postqued.service.Operation;
import dev.postqued.support.VirtualTime;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetrierTest {

  private static final Operation READ = Operation.repeatable("read", MadeUpService.READS);

  private final VirtualTime time = new VirtualTime();
  private final List<Integer> tries = new ArrayList<>();

  @Test
  void aCallThatSucceedsIsMadeOnce() {
    assertThat(calls(4, 1).<String>run(READ, null, () -> "done")).isEqualTo("done");
    assertThat(time.waits()).isEmpty();
  }

  @Test
  void backoffDoublesUpToTheLimit() {
    failing(calls(9, 1), RetrierTest::lost);

    assertThat(time.waits().stream().map(Duration::toMillis))
        .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 16000L, 20000L, 20000L);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.25, 0.999999})
  void theJitterTakesThePartOfTheBoundThatChanceSays(double chance) {
    failing(calls(4, chance), RetrierTest::lost);

    assertThat(time.waits().stream().map(Duration::toMillis))
        .containsExactly((long) (500 * chance), (long) (1000 * chance), (long) (2000 * chance));
  }

  @Test
  void theServiceSaysHowLongToWait() {
    failing(calls(3, 1), answered(503, Duration.ofMillis(1500)));

    assertThat(time.waits()).containsExactly(Duration.ofMillis(1500), Duration.ofMillis(1500));
  }

  @Test
  void aWaitAboveTheCapFailsAtOnceWithTheWait() {
    ServiceException failure = failing(calls(4, 1), answered(429, Duration.ofSeconds(61)));

    assertThat(failure).isInstanceOf(RateLimitedException.class);
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(61));
    assertThat(failure.attempts()).hasSize(1);
    assertThat(time.waits()).isEmpty();
  }

  @Test
  void aSingleAttemptMeansNoRetry() {
    ServiceException failure = failing(calls(1, 1), RetrierTest::lost);

    assertThat(tries).hasSize(1);
    assertThat(time.waits()).isEmpty();
    assertThat(failure.attempts())
        .containsExactly(new Attempt(1, Delivery.UNKNOWN, "lost", Duration.ZERO, Duration.ZERO));
  }

  @Test
  void theDeadlineEndsTheRetriesBeforeAWaitThatWouldPassIt() {
    Retrier calls = calls(50, 1);

    ServiceException failure = failing(calls, answered(503, Duration.ofSeconds(50)));

    assertThat(failure).isInstanceOf(ServiceUnavailableException.class);
    assertThat(time.waited()).isEqualTo(Duration.ofSeconds(100));
    assertThat(failure.attempts()).hasSize(3);
  }

  @Test
  void theTimeOfTheAttemptsCountsTowardsTheDeadline() {
    Retrier calls = calls(50, 0);

    ServiceException failure =
        failing(
            calls,
            () -> {
              time.clock().advance(Duration.ofSeconds(50));
              return AttemptFailure.lost("lost", null);
            });

    assertThat(failure.attempts()).hasSize(3);
    assertThat(failure.attempts()).allMatch(a -> a.took().equals(Duration.ofSeconds(50)));
  }

  @Test
  void theAttemptsHaveTheirResultsAndWaits() {
    ServiceException failure = failing(calls(2, 1), answered(503, Duration.ofSeconds(2)));

    assertThat(failure.attempts())
        .containsExactly(
            new Attempt(1, Delivery.UNKNOWN, "HTTP 503", Duration.ZERO, Duration.ofSeconds(2)),
            new Attempt(2, Delivery.UNKNOWN, "HTTP 503", Duration.ZERO, Duration.ZERO));
    assertThat(failure).hasMessageContainingAll("read:", "attempts 2", "delivery UNKNOWN");
  }

  @Test
  void aRefusalIsNotSentAgain() {
    failing(calls(4, 1), answered(404, null));

    assertThat(tries).hasSize(1);
  }

  @Test
  void aServiceThatStaysDownIsAskedOnlyOncePerCallInTheEnd() {
    Retrier calls = calls(4, 0);
    assertThat(failing(calls, RetrierTest::lost).attempts()).hasSize(4);
    for (int i = 0; i < 40; i++) {
      ServiceException unused = failing(calls, RetrierTest::lost);
    }
    assertThat(failing(calls, RetrierTest::lost).attempts()).hasSize(1);
  }

  @Test
  void otherFailuresThanThoseOfTheNetworkPassThrough() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                calls(4, 1)
                    .run(
                        READ,
                        null,
                        () -> {
                          tries.add(1);
                          throw new IllegalStateException("a defect");
                        }))
        .withMessage("a defect");
    assertThat(tries).hasSize(1);
  }

  private static AttemptFailure lost() {
    return AttemptFailure.lost("lost", null);
  }

  private static Supplier<AttemptFailure> answered(int status, @Nullable Duration retryAfter) {
    return () ->
        AttemptFailure.answered(new ErrorResponse(status, null, null, null, retryAfter, null));
  }

  private ServiceException failing(Retrier calls, Supplier<AttemptFailure> failure) {
    return catchThrowableOfType(
        ServiceException.class,
        () ->
            calls.run(
                READ,
                null,
                () -> {
                  tries.add(1);
                  throw failure.get();
                }));
  }

  private Retrier calls(int maxAttempts, double jitter) {
    return ofApi(settings(time, maxAttempts, jitter));
  }

  static Retrier ofApi(Settings settings) {
    return Retrier.ofApi(settings, new KeyAges(settings.service(), settings.environment()));
  }

  static Settings settings(VirtualTime time, int maxAttempts, double jitter) {
    return MadeUpService.settings(
        URI.create("http://127.0.0.1"), time, maxAttempts, jitter, new Unlimited());
  }
}
