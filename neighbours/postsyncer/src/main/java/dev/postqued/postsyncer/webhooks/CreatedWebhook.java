package dev.postqued.postsyncer.webhooks;

/**
 * An address that gets events from now on.
 *
 * @param webhook the address
 * @param secret the secret that its events are signed with, {@code whsec_} and Base64. The service shows it this once:
 *     keep it where the program that receives the events finds it, and out of logs
 */
public record CreatedWebhook(Webhook webhook, String secret) {

  @Override
  public String toString() {
    return "CreatedWebhook[" + webhook + "]";
  }
}
