package dev.postqued.postquickai;

import dev.postqued.engine.ApiClient;
import dev.postqued.engine.Engine;
import dev.postqued.engine.EnvironmentVariables;
import dev.postqued.postquickai.internal.PostQuickAiBindings;
import java.util.Map;

/**
 * A client of the PostQuickAI API: its bindings with the key, the limits, the retries and the errors of the
 * service. Generations cost credits: none is repeated once it may have been carried out.
 */
public final class PostQuickAi extends ApiClient {

  PostQuickAi(Engine engine) {
    super(engine, PostQuickAiBindings.APIS, Map.of());
  }

  /**
   * Creates a client from the environment: {@code POSTQUICKAI_API_KEY}, which is required.
   *
   * @return a client with the defaults of {@link PostQuickAiBuilder}
   * @throws IllegalStateException if there is no key in the environment
   * @throws IllegalArgumentException if the key is malformed
   */
  public static PostQuickAi fromEnv() {
    return builderFromEnv().build();
  }

  /**
   * Starts a client with the key that the environment has, {@code POSTQUICKAI_API_KEY}.
   *
   * @return a builder with the defaults
   * @throws IllegalStateException if there is no key in the environment
   * @throws IllegalArgumentException if the key is malformed
   */
  public static PostQuickAiBuilder builderFromEnv() {
    return EnvironmentVariables.system()
        .required(
            "POSTQUICKAI_API_KEY",
            "create a key at https://www.postquick.ai/dashboard/api and export it",
            PostQuickAi::builder);
  }

  /**
   * Starts a client.
   *
   * @param apiKey the API key, which starts with {@code pq_live_}
   * @return a builder with the defaults
   * @throws IllegalArgumentException if the key is empty or has another prefix
   */
  public static PostQuickAiBuilder builder(String apiKey) {
    return new PostQuickAiBuilder(apiKey);
  }
}
