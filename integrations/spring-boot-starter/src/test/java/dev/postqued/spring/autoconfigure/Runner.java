package dev.postqued.spring.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Runs applications that have nothing but the starter. */
final class Runner {

  static final AutoConfigurations STARTER =
      AutoConfigurations.of(
          SslAutoConfiguration.class,
          SharedAutoConfiguration.class,
          PostQuedAutoConfiguration.class,
          PostSyncerAutoConfiguration.class,
          PostQuickAiAutoConfiguration.class,
          MetricsAutoConfiguration.class,
          Boot3HealthAutoConfiguration.class);

  private Runner() {}

  static ApplicationContextRunner create() {
    return new ApplicationContextRunner().withConfiguration(STARTER);
  }
}
