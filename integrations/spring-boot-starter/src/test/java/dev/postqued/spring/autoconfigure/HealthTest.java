package dev.postqued.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalException;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import dev.postqued.testkit.SandboxExtension;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What the health of an application says of its clients. */
class HealthTest {

  @RegisterExtension static final SandboxExtension SANDBOX = new SandboxExtension();

  @TempDir private Path folder;

  private final ApplicationContextRunner runner =
      Runner.create()
          .withPropertyValues(
              "postqued.api-key=" + SANDBOX.sandbox().apiKey(),
              "postqued.base-url=" + SANDBOX.sandbox().baseUrl());

  @Test
  void itCountsOpenPostsWithoutARequest() {
    runner.run(
        context -> {
          PostQued client = context.getBean(PostQued.class);
          client
              .publishing()
              .enqueue(
                  Post.builder()
                      .media(Pictures.inFile(folder))
                      .target(Target.draft(client.accounts().list().get(0), "Later"))
                      .idempotencyKey(IdempotencyKey.of("later"))
                      .build());
          int requests = SANDBOX.sandbox().journal().calls().size();

          Health health = context.getBean(HealthIndicator.class).health();

          assertThat(SANDBOX.sandbox().journal().calls()).hasSize(requests);
          assertThat(health.getStatus()).isEqualTo(Status.UP);
          assertThat(health.getDetails().get("postQued"))
              .asInstanceOf(InstanceOfAssertFactories.MAP)
              .containsEntry("openPosts", 1)
              .containsKey("oldestSince");
        });
  }

  @Test
  void itIsDownIfTheJournalCannotBeRead() {
    runner
        .withBean(Journal.class, HealthTest::broken)
        .run(
            context -> {
              Health health = context.getBean(HealthIndicator.class).health();
              assertThat(health.getStatus()).isEqualTo(Status.DOWN);
              assertThat(health.getDetails()).containsKeys("error", "postQued");
            });
  }

  private static Journal broken() {
    return (Journal)
        Proxy.newProxyInstance(
            HealthTest.class.getClassLoader(),
            new Class<?>[] {Journal.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              throw new JournalException("The disk is gone", null);
            });
  }

  @Test
  void itCanBeSwitchedOff() {
    runner
        .withPropertyValues("management.health.postqued.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
  }

  @Test
  void withoutClientsItSaysNothing() {
    Runner.create()
        .run(
            context ->
                assertThat(context.getBean(HealthIndicator.class).health())
                    .isEqualTo(Health.up().withDetails(Map.of()).build()));
  }
}
