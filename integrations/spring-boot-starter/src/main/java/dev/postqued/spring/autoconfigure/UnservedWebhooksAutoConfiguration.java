package dev.postqued.spring.autoconfigure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Tells that nothing is received, in an application that serves no servlets. */
@AutoConfiguration(after = WebhookAutoConfiguration.class)
@ConditionalOnMissingBean(name = "dev.postqued.webhookRoutes")
final class UnservedWebhooksAutoConfiguration {

  private static final Logger LOG =
      LoggerFactory.getLogger(UnservedWebhooksAutoConfiguration.class);

  @Bean("dev.postqued.unservedWebhooks")
  SmartInitializingSingleton unservedWebhooks(ObjectProvider<WebhookEndpoints> services) {
    return () ->
        services
            .orderedStream()
            .flatMap(WebhookEndpoints::all)
            .forEach(
                endpoint ->
                    LOG.warn(
                        "{} has no effect: this is no servlet application. Hand requests to"
                            + " receive(body, headers) of the client in a controller of your own",
                        endpoint.property()));
  }
}
