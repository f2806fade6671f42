package dev.postqued.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.calls.CallListener;
import dev.postqued.micrometer.ObservedCalls;
import dev.postqued.testkit.SandboxExtension;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Observations and meters, if the application wants them. */
class MetricsTest {

  @RegisterExtension static final SandboxExtension SANDBOX = new SandboxExtension();

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final ObservationRegistry observations = ObservationRegistry.create();

  private final ApplicationContextRunner runner =
      Runner.create()
          .withPropertyValues(
              "postqued.api-key=" + SANDBOX.sandbox().apiKey(),
              "postqued.base-url=" + SANDBOX.sandbox().baseUrl());

  @Test
  void callsAreObservedByTheRegistryOfTheApplication() {
    observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
    runner
        .withBean(ObservationRegistry.class, () -> observations)
        .run(
            context -> {
              context.getBean(PostQued.class).accounts().list();
              assertThat(meters.get("postqued.call").timer().count()).isEqualTo(1);
            });
  }

  @Test
  void aListenerOfTheApplicationTakesPrecedence() {
    CallListener own = call -> null;
    runner
        .withBean(ObservationRegistry.class, () -> observations)
        .withBean("mine", CallListener.class, () -> own)
        .run(context -> assertThat(context).doesNotHaveBean(ObservedCalls.class));
  }

  @Test
  void eachClientHasMeters() {
    runner
        .withPropertyValues(
            "postqued.clients.acme.api-key=" + SANDBOX.sandbox().apiKey(),
            "postsyncer.token=12345|abcdefghijklmnopqrstuvwxyz0123456789ABCD")
        .run(
            context -> {
              context.getBean(MeterBinder.class).bindTo(meters);
              for (String client : new String[] {"postQued", "acmePostQued", "postSyncer"}) {
                assertThat(meters.get("postqued.posts.open").tag("client", client).gauge().value())
                    .isZero();
                assertThat(meters.get("postqued.permits.free").tag("client", client).gauges())
                    .isNotEmpty();
              }
            });
  }

  @Test
  void nothingIsMissedWithoutMicrometer() {
    runner
        .withClassLoader(new FilteredClassLoader("io.micrometer", "dev.postqued.micrometer"))
        .run(
            context -> {
              assertThat(context).hasNotFailed().doesNotHaveBean(CallListener.class);
              assertThat(context.getBean(PostQued.class).accounts().list()).isNotEmpty();
            });
  }
}
