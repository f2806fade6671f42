package dev.postqued.spring.autoconfigure;

import dev.postqued.calls.CallListener;
import dev.postqued.micrometer.LimitMeters;
import dev.postqued.micrometer.ObservedCalls;
import dev.postqued.micrometer.OpenPostMeters;
import dev.postqued.spring.autoconfigure.WatchedClients.WatchedClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Observes the calls of the clients, and shows their limits and open posts, if postqued-micrometer is there. */
@AutoConfiguration(
    after = SharedAutoConfiguration.class,
    afterName = {
      "org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration",
      "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
    })
@ConditionalOnClass({ObservedCalls.class, MeterRegistry.class})
final class MetricsAutoConfiguration {

  @Bean("dev.postqued.observedCalls")
  @ConditionalOnBean(ObservationRegistry.class)
  @ConditionalOnMissingBean(CallListener.class)
  ObservedCalls observedCalls(ObservationRegistry registry) {
    return ObservedCalls.of(registry);
  }

  @Bean("dev.postqued.meters")
  MeterBinder meters(ObjectProvider<WatchedClients> services) {
    return registry ->
        services
            .orderedStream()
            .flatMap(WatchedClients::all)
            .forEach(client -> bind(client, registry));
  }

  private static void bind(WatchedClient client, MeterRegistry registry) {
    Tags tags = Tags.of("client", client.bean());
    for (MeterBinder meters :
        List.of(
            LimitMeters.of(client.client()).tags(tags),
            OpenPostMeters.of(client.pending()).tags(tags))) {
      meters.bindTo(registry);
    }
  }
}
