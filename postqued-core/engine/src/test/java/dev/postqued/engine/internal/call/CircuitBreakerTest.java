package dev.postqued.engine.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.engine.MadeUpService;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.service.ErrorResponse;
import dev.postqued.service.Operation;
import dev.postqued.support.VirtualTime;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

  private static final Operation READ = Operation.repeatable("read", MadeUpService.READS);

  private final VirtualTime time = new VirtualTime();
  private final Retrier calls = RetrierTest.ofApi(RetrierTest.settings(time, 1, 1));
  private int tries;

  @Test
  void aServerThatKeepsFailingIsLeftAlone() {
    open();

    ServiceException failure = fail(CircuitBreakerTest::lost);

    assertThat(tries).isEqualTo(20);
    assertThat(failure).isInstanceOf(ServiceUnavailableException.class);
    assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(failure).hasMessageContainingAll("most of the last calls", "15 s");
  }

  @Test
  void itIsTriedAgainAfterAPause() {
    open();
    time.clock().advance(Duration.ofSeconds(14));
    fail(CircuitBreakerTest::lost);
    assertThat(tries).isEqualTo(20);

    time.clock().advance(Duration.ofSeconds(2));

    assertThat(succeed()).isEqualTo("done");
    assertThat(succeed()).isEqualTo("done");
    assertThat(succeed()).isEqualTo("done");
  }

  @Test
  void aServerThatFailsAgainIsLeftAloneAgain() {
    open();
    time.clock().advance(Duration.ofSeconds(16));
    fail(CircuitBreakerTest::lost);
    fail(CircuitBreakerTest::lost);

    fail(CircuitBreakerTest::lost);

    assertThat(tries).isEqualTo(22);
  }

  @Test
  void aCallThatEndsDuringThePauseDoesNotMakeItLonger() {
    fail(
        () -> {
          open();
          time.clock().advance(Duration.ofSeconds(14));
          return lost();
        });

    time.clock().advance(Duration.ofSeconds(1));

    assertThat(succeed()).isEqualTo("done");
  }

  @Test
  void aServerIsLeftAloneAlsoIfTheCallThatTippedTheScalesWentWell() {
    for (int i = 0; i < 19; i++) {
      fail(CircuitBreakerTest::lost);
    }
    succeed();

    time.clock().advance(Duration.ofSeconds(14));
    fail(CircuitBreakerTest::lost);
    assertThat(tries).isEqualTo(19);

    time.clock().advance(Duration.ofSeconds(1));
    assertThat(succeed()).isEqualTo("done");
  }

  @Test
  void refusalsAreNoFailuresOfTheServer() {
    for (int i = 0; i < 40; i++) {
      fail(() -> AttemptFailure.answered(new ErrorResponse(404, null, null, null, null, null)));
    }

    assertThat(succeed()).isEqualTo("done");
  }

  @Test
  void callsThatTakeLongAreNoFailuresOfTheServer() {
    for (int i = 0; i < 40; i++) {
      assertThat(
              calls.<String>runUnbounded(
                  Retrier.PUT_OBJECT,
                  () -> {
                    time.clock().advance(Duration.ofMinutes(5));
                    return "done";
                  }))
          .isEqualTo("done");
    }
  }

  @Test
  void aDefectDuringATrialDoesNotKeepTheServerShutOut() {
    open();
    time.clock().advance(Duration.ofSeconds(16));
    for (int i = 0; i < 2; i++) {
      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  calls.run(
                      READ,
                      null,
                      () -> {
                        throw new IllegalStateException("a defect");
                      }));
    }

    assertThat(succeed()).isEqualTo("done");
  }

  @Test
  void waitingWithinOneCallGetsThroughOnceThePauseIsOver() {
    open();
    Retrier patient = RetrierTest.ofApi(RetrierTest.settings(time, 10, 1));
    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(ServiceUnavailableException.class)
          .isThrownBy(() -> failing(patient, CircuitBreakerTest::lost));
    }

    assertThat(patient.<String>run(READ, null, () -> "done")).isEqualTo("done");
  }

  private void open() {
    for (int i = 0; i < 20; i++) {
      fail(CircuitBreakerTest::lost);
    }
  }

  private static AttemptFailure lost() {
    return AttemptFailure.lost("lost", null);
  }

  private ServiceException fail(Supplier<AttemptFailure> failure) {
    return catchThrowableOfType(ServiceException.class, () -> failing(calls, failure));
  }

  private void failing(Retrier made, Supplier<AttemptFailure> failure) {
    made.run(
        READ,
        null,
        () -> {
          tries++;
          throw failure.get();
        });
  }

  private String succeed() {
    return calls.run(READ, null, () -> "done");
  }
}
