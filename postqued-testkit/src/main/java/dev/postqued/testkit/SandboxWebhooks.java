package dev.postqued.testkit;

import java.net.URI;
import java.util.List;

/**
 * The events that the sandbox sends to your address: {@code publish.status_changed}, the only event that PostQued documents.
 *
 * <p>With a clock that ticks, events go out by themselves. With one that stands still, {@link #sendDue()} sends those
 * whose time has come. Nothing is sent before {@link #sendTo}, and nothing that changed before it.
 *
 * <pre>{@code
 * sandbox.webhooks().signWith("X-Signature", "secret");
 * sandbox.webhooks().sendTo(URI.create("http://127.0.0.1:" + port + "/webhooks"));
 * sandbox.clock().advance(Duration.ofSeconds(3));
 * sandbox.webhooks().sendDue();
 * }</pre>
 */
public interface SandboxWebhooks {
  /** The header that holds the signature where none is named. */
  String DEFAULT_HEADER = "X-Signature";

  /**
   * Sends what changes from now on to {@code endpoint}, by one POST per event. Whatever it answers,
   * an event is not sent again.
   *
   * @param endpoint an address with {@code http} and a loopback host
   * @throws IllegalArgumentException if it is another address; the message repeats only scheme and
   *     host
   */
  void sendTo(URI endpoint);

  /**
   * Signs what is sent from now on: the header holds the HMAC-SHA-256 of the body as lower-case
   * hex. PostQued documents no signature, so this one is assumed.
   *
   * @param header the name of the header
   * @param secret the secret, taken as UTF-8
   * @throws IllegalArgumentException if the header cannot be set, or the secret is blank
   */
  void signWith(String header, String secret);

  /**
   * Sends every event whose time has come on the sandbox clock and that was not sent yet, in order
   * of time.
   *
   * @return what was sent, and how it was answered
   * @throws IllegalStateException if there was no {@link #sendTo}
   */
  List<WebhookDelivery> sendDue();

  /**
   * {@return the faults of the next events with one status, to add to}
   *
   * @param status the status of the target in the event, such as {@code sent}
   */
  Plan on(String status);

  /** {@return the faults of the next events, whatever their status; {@link #on} comes first} */
  Plan onNext();

  /**
   * Sends a forged event at once: with a signature by a wrong secret, or without one if there was
   * no {@link #signWith}.
   *
   * @param publicationId any publication
   * @param targetId any target
   * @param status any status
   * @return how it was answered
   * @throws IllegalStateException if there was no {@link #sendTo}
   */
  WebhookDelivery forge(String publicationId, String targetId, String status);

  /**
   * Sends a forged event without a signature at once.
   *
   * @param publicationId any publication
   * @param targetId any target
   * @param status any status
   * @return how it was answered
   * @throws IllegalStateException if there was no {@link #sendTo}
   */
  WebhookDelivery forgeUnsigned(String publicationId, String targetId, String status);

  /** Stops sending until the next {@link #sendTo}, and forgets faults and signature. */
  void stop();

  /** The faults of events. */
  interface Plan {
    /**
     * Says how many events the fault named next happens to; 1 if this is not called.
     *
     * @param count how many events
     * @return this
     * @throws IllegalArgumentException if {@code count} is not positive
     */
    Plan times(int count);

    /**
     * Lets the fault named next happen to every event until {@link SandboxWebhooks#stop()}.
     *
     * @return this
     */
    Plan always();

    /**
     * Adds a fault behind those that are due already.
     *
     * @param fault what goes wrong
     * @return this
     */
    Plan then(WebhookFault fault);
  }
}
