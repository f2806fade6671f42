package dev.postqued.spring.autoconfigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Receives the events of the services in a servlet application, at the paths that properties name. */
@AutoConfiguration(after = {PostQuedAutoConfiguration.class, PostSyncerAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(RouterFunction.class)
final class WebhookAutoConfiguration {

  @Bean("dev.postqued.webhookRoutes")
  RouterFunction<ServerResponse> webhookRoutes(
      ObjectProvider<WebhookEndpoints> services, ApplicationEventPublisher events) {
    return WebhookRoutes.of(
        services.orderedStream().flatMap(WebhookEndpoints::all).toList(), events);
  }
}
