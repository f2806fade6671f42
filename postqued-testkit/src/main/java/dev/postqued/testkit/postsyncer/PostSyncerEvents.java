package dev.postqued.testkit.postsyncer;

import java.net.URI;
import java.util.List;

/**
 * The events that the sandbox sends. They are signed as Standard Webhooks describes; what their bodies look like is
 * assumed. They go to the webhooks that were created through the API; as those have public addresses, the sandbox takes
 * all of them to one address on this machine.
 *
 * <pre>{@code
 * sandbox.events().deliverTo(URI.create("http://127.0.0.1:" + port + "/webhooks"));
 * sandbox.clock().advance(Duration.ofMinutes(5));
 * sandbox.events().sendDue();
 * }</pre>
 */
public interface PostSyncerEvents {
  /**
   * Names the address that takes what goes to any webhook.
   *
   * @param endpoint an address with {@code http} and a loopback host
   * @throws IllegalArgumentException if it is another address
   */
  void deliverTo(URI endpoint);

  /**
   * Sends every event whose time has come and that was not sent yet, to each webhook that wants it.
   *
   * @return what was sent, and how it was answered
   * @throws IllegalStateException if there was no {@link #deliverTo}
   */
  List<SentEvent> sendDue();

  /**
   * Sends an event again, with the same id, as after an answer that was lost.
   *
   * @param event the event
   * @return how it was answered this time
   * @throws IllegalStateException if there was no {@link #deliverTo}, or the webhook is gone
   */
  SentEvent sendAgain(SentEvent event);
}
