package dev.postqued.spring.autoconfigure;

import dev.postqued.PostQued;
import dev.postqued.spring.PostQuedDelivery;
import dev.postqued.spring.autoconfigure.WatchedClients.WatchedClient;
import dev.postqued.spring.autoconfigure.WebhookEndpoints.Receiver;
import dev.postqued.spring.autoconfigure.WebhookEndpoints.WebhookEndpoint;
import dev.postqued.webhooks.WebhookReceipt;
import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.util.StringUtils;

/** The clients of PostQued as beans. */
@AutoConfiguration(after = SharedAutoConfiguration.class)
@EnableConfigurationProperties(PostQuedProperties.class)
@Import(PostQuedClients.Registrar.class)
final class PostQuedAutoConfiguration {

  @Bean(PostQuedClients.FACTORY)
  PostQuedClients clients(PostQuedProperties properties, ClientFactory factory) {
    return new PostQuedClients(properties, factory);
  }

  @Bean("dev.postqued.watched.PostQued")
  WatchedClients watched(ListableBeanFactory beans) {
    return () ->
        beans.getBeansOfType(PostQued.class, false, true).entrySet().stream()
            .map(
                client ->
                    new WatchedClient(
                        client.getKey(),
                        client.getValue(),
                        () -> client.getValue().publishing().pending()));
  }

  @Bean("dev.postqued.webhooks.PostQued")
  WebhookEndpoints webhooks(PostQuedProperties properties, BeanFactory beans) {
    return () ->
        properties.names().stream()
            .flatMap(
                name ->
                    Optional.ofNullable(properties.of(name).getWebhookPath())
                        .filter(StringUtils::hasText)
                        .map(path -> endpoint(name, path, beans))
                        .stream());
  }

  private static WebhookEndpoint endpoint(String name, String path, BeanFactory beans) {
    ClientName client = ClientName.of(PostQuedClients.SERVICE, PostQuedClients.BEAN, name);
    return new WebhookEndpoint(
        client.property("webhook-path"),
        path,
        receiver(client.bean(), client.find(beans, PostQued.class, "api-key")));
  }

  private static Receiver receiver(String bean, PostQued client) {
    return (body, headers) -> {
      WebhookReceipt receipt = client.webhooks().receive(body, headers);
      return receipt.proven() ? Optional.of(new PostQuedDelivery(bean, receipt)) : Optional.empty();
    };
  }
}
