package dev.postqued;

import dev.postqued.engine.ClientBuilder;
import dev.postqued.internal.Client;
import dev.postqued.internal.UserAgent;
import dev.postqued.internal.v1.V1Service;
import dev.postqued.signatures.WebhookVerifier;
import java.util.Objects;

/** Builds a {@link PostQued}. Not safe for use by several threads. */
public final class PostQuedBuilder extends ClientBuilder<PostQuedBuilder> {

  private WebhookVerifier webhookVerifier = WebhookVerifier.none();

  PostQuedBuilder(String apiKey) {
    super(new V1Service(), apiKey, UserAgent.VALUE);
  }

  @Override
  protected PostQuedBuilder self() {
    return this;
  }

  /**
   * Sets the verifier of webhook signatures.
   *
   * @param verifier the verifier; default {@link WebhookVerifier#none()}, which takes every event
   *     as a hint that the client confirms by reading the publication
   * @return this builder
   */
  public PostQuedBuilder webhookVerifier(WebhookVerifier verifier) {
    this.webhookVerifier = Objects.requireNonNull(verifier, "webhookVerifier");
    return this;
  }

  /**
   * Builds the client. No connection is opened yet.
   *
   * @return the client
   */
  public PostQued build() {
    return new PostQued(new Client(engine(), webhookVerifier));
  }
}
