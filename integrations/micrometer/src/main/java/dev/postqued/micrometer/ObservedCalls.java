package dev.postqued.micrometer;

import dev.postqued.calls.CallListener;
import dev.postqued.calls.CallObserver;
import dev.postqued.calls.StartedCall;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Objects;

/**
 * Observes the calls of a client, for metrics and traces:
 *
 * <pre>{@code
 * PostQued.builder(key).callListener(ObservedCalls.of(registry)).build();
 * }</pre>
 *
 * <p>Each call is an observation {@code postqued.call}. In it are an observation {@code postqued.attempt} for each attempt,
 * and {@code postqued.wait} for each wait, for a limit or before another attempt. They have few values each: the service,
 * the operation, the outcome, the status, and the reason of a wait. A trace has the number of an attempt and the id that
 * the service gave to the request as well. Nothing of it is secret or written by users: no key, caption, file name or
 * presigned URL.
 */
public final class ObservedCalls implements CallListener {

  private final ObservationRegistry registry;

  private ObservedCalls(ObservationRegistry registry) {
    this.registry = registry;
  }

  /**
   * Creates a listener.
   *
   * @param registry what is told of the observations
   * @return the listener, for any number of clients
   */
  public static ObservedCalls of(ObservationRegistry registry) {
    return new ObservedCalls(Objects.requireNonNull(registry, "registry"));
  }

  @Override
  public CallObserver started(StartedCall call) {
    Observation observation =
        Observation.createNotStarted("postqued.call", registry)
            .contextualName(call.service() + " " + call.operation())
            .lowCardinalityKeyValue("service", call.service())
            .lowCardinalityKeyValue("operation", call.operation())
            .start();
    return new ObservedCall(registry, call, observation);
  }
}
