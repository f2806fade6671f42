package dev.postqued;

import dev.postqued.calls.SendableText;
import dev.postqued.engine.ClientBuilder;
import dev.postqued.engine.Engine;
import dev.postqued.engine.UserAgent;
import dev.postqued.internal.Client;
import dev.postqued.internal.v1.V1;
import dev.postqued.internal.v1.V1Service;
import dev.postqued.internal.v2.V2;
import dev.postqued.internal.v2.V2Service;
import dev.postqued.signatures.WebhookVerifier;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds a {@link PostQued}. Not safe for use by several threads. */
public final class PostQuedBuilder extends ClientBuilder<PostQuedBuilder> {

  private WebhookVerifier webhookVerifier = WebhookVerifier.none();
  private ApiVersion version = ApiVersion.V1;
  private @Nullable String workspace;

  PostQuedBuilder(String apiKey) {
    super(new V1Service(), apiKey, UserAgent.of("postqued-java", PostQued.class));
  }

  @Override
  protected PostQuedBuilder self() {
    return this;
  }

  /**
   * Sets the version of the API.
   *
   * @param apiVersion the version; default {@link ApiVersion#V1}
   * @return this builder
   */
  public PostQuedBuilder version(ApiVersion apiVersion) {
    this.version = Objects.requireNonNull(apiVersion, "version");
    service(apiVersion == ApiVersion.V1 ? new V1Service() : new V2Service());
    return this;
  }

  /**
   * Sets the workspace in which the client works. Version 2 has workspaces.
   *
   * @param id the id of the workspace; by default that of the only workspace of the API key, for which the
   *     first call asks
   * @return this builder
   * @throws IllegalArgumentException if it is blank
   */
  public PostQuedBuilder workspace(String id) {
    if (Objects.requireNonNull(id, "workspace").isBlank()) {
      throw new IllegalArgumentException(
          "workspace must not be blank; take its id from the address of the dashboard");
    }
    this.workspace = SendableText.checked("workspace", id);
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
   * @throws IllegalStateException if a workspace is set for version 1, which has none
   */
  public PostQued build() {
    if (version == ApiVersion.V1) {
      if (workspace != null) {
        throw new IllegalStateException(
            "workspace, or POSTQUED_WORKSPACE_ID, needs version 2 of the API: set"
                + " version(ApiVersion.V2), or POSTQUED_API_VERSION=v2");
      }
      Engine engine = engine();
      Client client = Client.ofV1(engine, webhookVerifier);
      return new PostQued(engine, client, V1.APIS, V1.streamed(engine));
    }
    Engine engine = engine();
    return new PostQued(engine, Client.ofV2(engine, workspace), V2.APIS, Map.of());
  }
}
