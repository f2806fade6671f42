package dev.postqued.spring.autoconfigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** The health of the clients, with Spring Boot 4. */
@AutoConfiguration(after = SharedAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnEnabledHealthIndicator("postqued")
final class Boot4HealthAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(name = "postQuedHealthIndicator")
  HealthIndicator postQuedHealthIndicator(ObjectProvider<WatchedClients> services) {
    OpenPosts posts = new OpenPosts(services);
    return () -> {
      OpenPosts.State state = posts.state();
      Health.Builder health = state.failure() == null ? Health.up() : Health.down(state.failure());
      return health.withDetails(state.details()).build();
    };
  }
}
