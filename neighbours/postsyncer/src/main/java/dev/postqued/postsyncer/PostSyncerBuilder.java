package dev.postqued.postsyncer;

import dev.postqued.engine.ClientBuilder;
import dev.postqued.engine.UserAgent;
import dev.postqued.postsyncer.internal.PostSyncerService;
import dev.postqued.signatures.WebhookVerifier;
import java.net.URI;
import java.util.Objects;

/** Builds a {@link PostSyncer}. Not safe for use by several threads. */
public final class PostSyncerBuilder extends ClientBuilder<PostSyncerBuilder> {

  private WebhookVerifier verifier = WebhookVerifier.none();

  PostSyncerBuilder(String token) {
    super(new PostSyncerService(), token, UserAgent.of("postsyncer-java", PostSyncer.class));
  }

  @Override
  protected PostSyncerBuilder self() {
    return this;
  }

  /**
   * Sets the address of the host that takes file uploads. It gets the token.
   *
   * @param url as for {@link #baseUrl}; default that of the service
   * @return this builder
   * @throws IllegalArgumentException as for {@link #baseUrl}
   */
  public PostSyncerBuilder uploadUrl(URI url) {
    return server(PostSyncerService.UPLOADS, "uploadUrl", url);
  }

  /**
   * Sets the secret that the events are signed with, as {@code webhooks().create(...)} shows it once. Without it each
   * event is only a hint.
   *
   * @param secret {@code whsec_} and Base64
   * @param others secrets that are valid too: those of other addresses, or of one that is being replaced
   * @return this builder
   * @throws IllegalArgumentException if a secret has another form; the message does not repeat it
   */
  public PostSyncerBuilder webhookSecret(String secret, String... others) {
    Objects.requireNonNull(secret, "webhookSecret");
    for (String other : others) {
      Objects.requireNonNull(other, "others");
    }
    this.verifier = PostSyncerService.SIGNATURES.verifier(secret, others);
    return this;
  }

  /**
   * Builds the client. No connection is opened yet.
   *
   * @return the client
   */
  public PostSyncer build() {
    return new PostSyncer(engine(), verifier);
  }
}
