package dev.postqued.micrometer;

import dev.postqued.calls.CallObserver;
import dev.postqued.calls.EndedAttempt;
import dev.postqued.calls.EndedCall;
import dev.postqued.calls.StartedCall;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One call, which is observed by the thread that makes it. */
final class ObservedCall implements CallObserver {

  private static final String OUTCOME = "outcome";
  private static final String STATUS = "status";

  private final ObservationRegistry registry;
  private final StartedCall call;
  private final Observation observation;

  /** The wait or the attempt that is under way; null between them. */
  private @Nullable Observation inner;

  ObservedCall(ObservationRegistry registry, StartedCall call, Observation observation) {
    this.registry = registry;
    this.call = call;
    this.observation = observation;
  }

  @Override
  public void waits(WaitReason reason, Duration length) {
    stopInner();
    inner =
        begun("wait")
            .lowCardinalityKeyValue("reason", reason.name().toLowerCase(Locale.ROOT))
            .start();
  }

  @Override
  public void attemptStarted(int number) {
    stopInner();
    inner = begun("attempt").highCardinalityKeyValue("number", String.valueOf(number)).start();
  }

  @Override
  public void attemptEnded(EndedAttempt attempt) {
    if (inner != null) {
      inner
          .lowCardinalityKeyValue(OUTCOME, attempt.delivery().name().toLowerCase(Locale.ROOT))
          .lowCardinalityKeyValue(STATUS, status(attempt.status()));
    }
    stopInner();
  }

  @Override
  public void ended(EndedCall end) {
    stopInner();
    String error = end.error();
    observation
        .lowCardinalityKeyValue(OUTCOME, error == null ? "success" : error)
        .lowCardinalityKeyValue(STATUS, status(end.status()));
    if (end.requestId() != null) {
      observation.highCardinalityKeyValue("request.id", end.requestId());
    }
    observation.stop();
  }

  private Observation begun(String what) {
    return Observation.createNotStarted("postqued." + what, registry)
        .parentObservation(observation)
        .contextualName(what)
        .lowCardinalityKeyValue("service", call.service())
        .lowCardinalityKeyValue("operation", call.operation());
  }

  private void stopInner() {
    if (inner != null) {
      inner.stop();
      inner = null;
    }
  }

  private static String status(int status) {
    return status == 0 ? "none" : String.valueOf(status);
  }
}
