package dev.postqued;

import dev.postqued.accounts.Accounts;
import dev.postqued.internal.Client;
import dev.postqued.internal.EnvironmentVariables;
import dev.postqued.limits.Budget;
import dev.postqued.limits.RateState;
import dev.postqued.media.Media;
import dev.postqued.publishing.Publishing;
import dev.postqued.webhooks.Webhooks;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * A client of the PostQued API. A program needs only one, which is safe for use by several threads:
 * it keeps the connections and the rate limits. Close it when the program ends.
 */
public final class PostQued implements AutoCloseable {

  private final Client client;

  PostQued(Client client) {
    this.client = client;
  }

  /**
   * Creates a client from the environment: {@code POSTQUED_API_KEY}, which is required, and {@code
   * POSTQUED_BASE_URL}, which is {@code https://api.postqued.com} unless it is set.
   *
   * @return a client with the defaults of {@link PostQuedBuilder}
   * @throws IllegalStateException if there is no key in the environment
   * @throws IllegalArgumentException if the key or the address is malformed
   */
  public static PostQued fromEnv() {
    return fromEnv(EnvironmentVariables.system());
  }

  static PostQued fromEnv(EnvironmentVariables variables) {
    PostQuedBuilder builder =
        builder(
            variables
                .get("POSTQUED_API_KEY")
                .orElseThrow(
                    () ->
                        new IllegalStateException(
                            "POSTQUED_API_KEY must be set; create a key at"
                                + " https://postqued.com/console and export it")));
    variables.get("POSTQUED_BASE_URL").map(PostQued::address).ifPresent(builder::baseUrl);
    return builder.build();
  }

  private static URI address(String url) {
    try {
      return new URI(url.strip());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "POSTQUED_BASE_URL must be an address: " + e.getReason(), e);
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

  /** Returns the publishing API. */
  public Publishing publishing() {
    return client.publishing();
  }

  /** Returns the API that receives the events of the service. */
  public Webhooks webhooks() {
    return client.webhooks();
  }

  /**
   * Returns how much of a rate limit is left, as counted by this client.
   *
   * @param budget one of {@link dev.postqued.publishing.Budgets}
   * @return its state now
   */
  public RateState limit(Budget budget) {
    return client.limit(budget);
  }

  /**
   * Creates an instance of the generated bindings, for what the rest of this class does not offer.
   * It has the key, the limits, the retries and the exceptions of this client.
   *
   * @param <T> the interface
   * @param api an interface of {@code dev.postqued.bindings.v1.api}
   * @return an instance that is safe for use by several threads
   * @throws IllegalArgumentException if it is another interface
   */
  public <T> T bindings(Class<T> api) {
    return client.bindings(api);
  }

  /** Closes the connections. Calls that are under way fail. */
  @Override
  public void close() {
    client.close();
  }
}
