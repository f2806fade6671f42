package dev.postqued.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SystemThreadsTest extends ThreadsContract {

  private final Environment environment = Environment.system();

  @Override
  Threads threads() {
    return environment.threads();
  }

  @Override
  Clock clock() {
    return environment.ticker();
  }

  @Override
  void run(Body body) throws Exception {
    body.run();
  }

  @Test
  void aThreadDoesNotInheritWhatBelongsToTheOneThatStartsIt() throws Exception {
    InheritableThreadLocal<String> owner = new InheritableThreadLocal<>();
    owner.set("somebody");
    StringBuilder seen = new StringBuilder();

    Threads.Started thread = threads().start("other", () -> seen.append(owner.get()));
    while (thread.isAlive()) {
      threads().sleep(Duration.ofMillis(1));
    }

    assertThat(seen).hasToString("null");
  }
}
