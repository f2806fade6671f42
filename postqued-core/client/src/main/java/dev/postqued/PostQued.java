package dev.postqued;

import dev.postqued.accounts.Accounts;
import dev.postqued.engine.ApiClient;
import dev.postqued.engine.Engine;
import dev.postqued.engine.EnvironmentVariables;
import dev.postqued.insights.Insights;
import dev.postqued.internal.Client;
import dev.postqued.media.Library;
import dev.postqued.media.Media;
import dev.postqued.publishing.Publishing;
import dev.postqued.service.StreamedCall;
import dev.postqued.webhooks.Webhooks;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;

/**
 * A client of the PostQued API. A program needs only one, which is safe for use by several threads:
 * it keeps the connections and the rate limits. Close it when the program ends.
 */
public final class PostQued extends ApiClient {

  private final Client client;

  PostQued(Engine engine, Client client, List<Class<?>> apis, Map<String, StreamedCall> streamed) {
    super(engine, apis, streamed);
    this.client = client;
  }

  /**
   * Creates a client from the environment, as {@link #builderFromEnv()} says.
   *
   * @return a client with the defaults of {@link PostQuedBuilder}
   * @throws IllegalStateException if there is no key in the environment
   * @throws IllegalArgumentException if a value is malformed
   */
  public static PostQued fromEnv() {
    return builderFromEnv().build();
  }

  static PostQued fromEnv(EnvironmentVariables variables) {
    return builderFromEnv(variables).build();
  }

  /**
   * Starts a client with the options that the environment has: {@code POSTQUED_API_KEY}, which is
   * required; {@code POSTQUED_BASE_URL}, by default {@code https://api.postqued.com}; {@code
   * POSTQUED_API_VERSION}, by default {@code v1}; and {@code POSTQUED_WORKSPACE_ID}, for version 2.
   *
   * @return a builder with these options and the defaults
   * @throws IllegalStateException if there is no key in the environment
   * @throws IllegalArgumentException if a value is malformed
   */
  public static PostQuedBuilder builderFromEnv() {
    return builderFromEnv(EnvironmentVariables.system());
  }

  static PostQuedBuilder builderFromEnv(EnvironmentVariables variables) {
    PostQuedBuilder builder =
        variables.required(
            "POSTQUED_API_KEY",
            "create a key at https://postqued.com/console and export it",
            PostQued::builder);
    variables.ifSet("POSTQUED_BASE_URL", url -> builder.baseUrl(address(url)));
    variables.ifSet("POSTQUED_API_VERSION", name -> builder.version(ApiVersion.of(name)));
    variables.ifSet("POSTQUED_WORKSPACE_ID", builder::workspace);
    return builder;
  }

  /** Does not show a password or a query, which may be secret. */
  private static URI address(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "baseUrl must be an address such as https://api.postqued.com, was %s (%s)"
              .formatted(url.replaceAll("[^/]*@|[?#].*", ""), e.getReason()));
    }
  }

  /**
   * Starts a client with other options.
   *
   * @param apiKey the API key, which starts with {@code pq_}
   * @return a builder with the defaults
   * @throws IllegalArgumentException if the key is empty or has another prefix
   */
  public static PostQuedBuilder builder(String apiKey) {
    return new PostQuedBuilder(apiKey);
  }

  /** Returns the accounts of the user that the key belongs to. */
  public Accounts accounts() {
    return client.accounts();
  }

  /** Returns the API for uploads. */
  public Media media() {
    return client.media();
  }

  /**
   * Returns the media library.
   *
   * @throws UnsupportedOperationException with version 1, which has none
   */
  public Library library() {
    return client.library();
  }

  /**
   * Returns figures and comments of what was published.
   *
   * @throws UnsupportedOperationException with version 1, which has none
   */
  public Insights insights() {
    return client.insights();
  }

  /** Returns the publishing API. */
  public Publishing publishing() {
    return client.publishing();
  }

  /**
   * Returns the API that receives the events of the service.
   *
   * @throws UnsupportedOperationException with version 2, which sends its users no events
   */
  public Webhooks webhooks() {
    return client.webhooks();
  }
}
