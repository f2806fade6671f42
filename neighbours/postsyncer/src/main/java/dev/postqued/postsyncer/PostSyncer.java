package dev.postqued.postsyncer;

import dev.postqued.engine.ApiClient;
import dev.postqued.engine.Engine;
import dev.postqued.engine.EnvironmentVariables;
import dev.postqued.postsyncer.internal.PostSyncerBindings;

/**
 * A client of the PostSyncer API: its bindings with the token, the limits, the retries and the errors of
 * the service. PostSyncer has no idempotency keys, so a call that creates or publishes something is not
 * repeated once it may have been carried out.
 */
public final class PostSyncer extends ApiClient {

  PostSyncer(Engine engine) {
    super(engine, PostSyncerBindings.APIS, PostSyncerBindings.streamed(engine));
  }

  /**
   * Creates a client from the environment: {@code POSTSYNCER_API_TOKEN}, which is required.
   *
   * @return a client with the defaults of {@link PostSyncerBuilder}
   * @throws IllegalStateException if there is no token in the environment
   * @throws IllegalArgumentException if the token is malformed
   */
  public static PostSyncer fromEnv() {
    return builderFromEnv().build();
  }

  /**
   * Starts a client with the token that the environment has, {@code POSTSYNCER_API_TOKEN}.
   *
   * @return a builder with the defaults
   * @throws IllegalStateException if there is no token in the environment
   * @throws IllegalArgumentException if the token is malformed
   */
  public static PostSyncerBuilder builderFromEnv() {
    return builder(
        EnvironmentVariables.system()
            .required(
                "POSTSYNCER_API_TOKEN",
                "create a token in Settings, API Integrations, at https://app.postsyncer.com and export"
                    + " it"));
  }

  /**
   * Starts a client.
   *
   * @param token the API token: digits, a bar, and text
   * @return a builder with the defaults
   * @throws IllegalArgumentException if the token is empty or has another form
   */
  public static PostSyncerBuilder builder(String token) {
    return new PostSyncerBuilder(token);
  }
}
