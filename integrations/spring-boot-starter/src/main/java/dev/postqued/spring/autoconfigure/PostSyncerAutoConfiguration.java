package dev.postqued.spring.autoconfigure;

import dev.postqued.postsyncer.PostSyncer;
import dev.postqued.postsyncer.webhooks.EventReceipt;
import dev.postqued.spring.PostSyncerDelivery;
import dev.postqued.spring.autoconfigure.WatchedClients.WatchedClient;
import dev.postqued.spring.autoconfigure.WebhookEndpoints.Receiver;
import dev.postqued.spring.autoconfigure.WebhookEndpoints.WebhookEndpoint;
import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.util.StringUtils;

/** The clients of PostSyncer as beans. */
@AutoConfiguration(after = SharedAutoConfiguration.class)
@ConditionalOnClass(PostSyncer.class)
@EnableConfigurationProperties(PostSyncerProperties.class)
@Import(PostSyncerClients.Registrar.class)
final class PostSyncerAutoConfiguration {

  @Bean(PostSyncerClients.FACTORY)
  PostSyncerClients clients(PostSyncerProperties properties, ClientFactory factory) {
    return new PostSyncerClients(properties, factory);
  }

  @Bean("dev.postqued.watched.PostSyncer")
  WatchedClients watched(ListableBeanFactory beans) {
    return () ->
        beans.getBeansOfType(PostSyncer.class, false, true).entrySet().stream()
            .map(
                client ->
                    new WatchedClient(
                        client.getKey(),
                        client.getValue(),
                        () -> client.getValue().posts().pending()));
  }

  @Bean("dev.postqued.webhooks.PostSyncer")
  WebhookEndpoints webhooks(PostSyncerProperties properties, BeanFactory beans) {
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
    ClientName client = ClientName.of(PostSyncerClients.SERVICE, PostSyncerClients.BEAN, name);
    return new WebhookEndpoint(
        client.property("webhook-path"),
        path,
        receiver(client.bean(), client.find(beans, PostSyncer.class, "token")));
  }

  private static Receiver receiver(String bean, PostSyncer client) {
    return (body, headers) -> {
      EventReceipt receipt = client.events().receive(body, headers);
      return receipt.proven()
          ? Optional.of(new PostSyncerDelivery(bean, receipt))
          : Optional.empty();
    };
  }
}
