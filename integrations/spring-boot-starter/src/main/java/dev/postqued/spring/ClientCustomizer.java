package dev.postqued.spring;

import dev.postqued.engine.ClientBuilder;

/**
 * Sets options that have no property on the builders of clients. Declare it as a bean, with the builder in its type:
 *
 * <pre>{@code
 * @Bean
 * ClientCustomizer<PostQuedBuilder> signatures() {
 *   return (client, builder) -> builder.webhookVerifier(HmacVerifier.of("X-Signature", secret));
 * }
 * }</pre>
 *
 * <p>Each such bean is applied to each client of that service, after the properties and the other beans have been.
 *
 * @param <B> the builder of the client
 */
@FunctionalInterface
public interface ClientCustomizer<B extends ClientBuilder<B>> {

  /**
   * Sets options of one client.
   *
   * @param client the name of its bean
   * @param builder the builder of the client
   */
  void customize(String client, B builder);
}
