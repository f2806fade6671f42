package dev.postqued.spring.autoconfigure;

import dev.postqued.postquickai.PostQuickAi;
import dev.postqued.spring.autoconfigure.WatchedClients.WatchedClient;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The clients of PostQuickAI as beans. */
@AutoConfiguration(after = SharedAutoConfiguration.class)
@ConditionalOnClass(PostQuickAi.class)
@EnableConfigurationProperties(PostQuickAiProperties.class)
@Import(PostQuickAiClients.Registrar.class)
final class PostQuickAiAutoConfiguration {

  @Bean(PostQuickAiClients.FACTORY)
  PostQuickAiClients clients(PostQuickAiProperties properties, ClientFactory factory) {
    return new PostQuickAiClients(properties, factory);
  }

  @Bean("dev.postqued.watched.PostQuickAi")
  WatchedClients watched(ListableBeanFactory beans) {
    return () ->
        beans.getBeansOfType(PostQuickAi.class, false, true).entrySet().stream()
            .map(
                client ->
                    new WatchedClient(
                        client.getKey(),
                        client.getValue(),
                        () -> client.getValue().publishing().pending()));
  }
}
