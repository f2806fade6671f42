package dev.postqued.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.postqued.PostQued;
import dev.postqued.PostQuedBuilder;
import dev.postqued.postquickai.PostQuickAi;
import dev.postqued.postsyncer.PostSyncer;
import dev.postqued.spring.ClientCustomizer;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxExtension;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Properties and beans make clients. */
class ClientsTest {

  @RegisterExtension static final SandboxExtension SANDBOX = new SandboxExtension();

  private static final String TOKEN = "12345|abcdefghijklmnopqrstuvwxyz0123456789ABCD";

  private final ApplicationContextRunner runner = Runner.create();

  private final ApplicationContextRunner withKey =
      runner.withPropertyValues(
          "postqued.api-key=" + SANDBOX.sandbox().apiKey(),
          "postqued.base-url=" + SANDBOX.sandbox().baseUrl());

  @Test
  void aKeyMakesAClient() {
    withKey.run(
        context -> assertThat(context.getBean(PostQued.class).accounts().list()).isNotEmpty());
  }

  @Test
  void theVariablesOfFromEnvAreRead() {
    Sandbox sandbox = SANDBOX.sandbox();
    runner
        .withInitializer(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(
                        new SystemEnvironmentPropertySource(
                            "test-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                            Map.of(
                                "POSTQUED_API_KEY", sandbox.apiKey(),
                                "POSTQUED_BASE_URL", sandbox.baseUrl().toString(),
                                "POSTQUED_API_VERSION", "v2"))))
        .run(context -> assertThat(context.getBean(PostQued.class).accounts().list()).isNotEmpty());
  }

  @Test
  void withoutAKeyThereIsNone() {
    runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(PostQued.class));
    runner
        .withPropertyValues("postqued.api-key=")
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(PostQued.class));
  }

  @Test
  void eachServiceHasItsClient() {
    withKey
        .withPropertyValues(
            "postsyncer.token=" + TOKEN,
            "postquickai.api-key=pq_live_0123456789abcdef0123456789abcdef",
            "postquickai.plan=pro",
            "postquickai.credit-budget.videos=3")
        .run(
            context -> {
              assertThat(context).hasSingleBean(PostSyncer.class).hasBean("postSyncer");
              assertThat(context).hasSingleBean(PostQuickAi.class).hasBean("postQuickAi");
              assertThat(context.getBean(PostQuickAi.class).spending().budget().orElseThrow())
                  .hasFieldOrPropertyWithValue("videos", 3L)
                  .hasFieldOrPropertyWithValue("texts", 0L);
              assertThat(context.getBean(PostQuickAi.class).budgets())
                  .anyMatch(budget -> budget.windows().get(0).permits() == 120);
            });
  }

  @Test
  void furtherClientsHaveNames() {
    withKey
        .withPropertyValues(
            "postqued.clients.acme.api-key=" + SANDBOX.sandbox().apiKey(),
            "postqued.clients.acme.base-url=" + SANDBOX.sandbox().baseUrl())
        .withUserConfiguration(Injected.class)
        .run(
            context -> {
              Uses uses = context.getBean(Uses.class);
              assertThat(uses.any()).isSameAs(context.getBean("postQued"));
              assertThat(uses.acme()).isSameAs(context.getBean("acmePostQued"));
              assertThat(uses.acme()).isNotSameAs(uses.any());
              assertThat(uses.acme().accounts().list()).isNotEmpty();
            });
  }

  record Uses(PostQued any, PostQued acme) {}

  @Configuration(proxyBeanMethods = false)
  static class Injected {

    @Bean
    Uses uses(PostQued any, @Qualifier("acme") PostQued acme) {
      return new Uses(any, acme);
    }
  }

  @Test
  void aNamedClientWithoutAKeyIsAnErrorThatNamesTheProperty() {
    runner
        .withPropertyValues("postqued.clients.acme.max-uploads=2")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessage("postqued.clients.acme.api-key must be set, and was not"));
  }

  @Test
  void namesThatAreTheSameToEnvironmentVariablesAreRefused() {
    runner
        .withPropertyValues(
            "postqued.clients.acme-inc.max-uploads=2", "postqued.clients.acmeInc.max-uploads=2")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .hasStackTraceContaining("are the same to environment variables"));
  }

  @Test
  void aVariableThatIsNotSetIsNamed() {
    runner
        .withPropertyValues("postqued.api-key=${MISSING_KEY}")
        .run(
            context ->
                assertThat(context.getStartupFailure()).hasStackTraceContaining("MISSING_KEY"));
  }

  @Test
  void aWebhookPathWorksWithAClientOfTheApplicationAndNeedsOne() {
    PostQued own = PostQued.builder("pq_0123456789abcdef0123456789abcdef").build();
    ApplicationContextRunner withPath = runner.withPropertyValues("postqued.webhook-path=/hook");
    withPath
        .withBean("mine", PostQued.class, () -> own)
        .run(
            context ->
                assertThat(
                        context.getBeansOfType(WebhookEndpoints.class).values().stream()
                            .flatMap(WebhookEndpoints::all))
                    .singleElement()
                    .extracting(WebhookEndpoints.WebhookEndpoint::path)
                    .isEqualTo("/hook"));
    withPath.run(
        context ->
            assertThat(
                    catchThrowable(
                        () ->
                            context.getBeansOfType(WebhookEndpoints.class).values().stream()
                                .flatMap(WebhookEndpoints::all)
                                .count()))
                .hasMessage("postqued.webhook-path needs a client: set postqued.api-key"));
  }

  @Test
  void aClientOfTheApplicationTakesItsPlace() {
    PostQued own = PostQued.builder("pq_0123456789abcdef0123456789abcdef").build();
    withKey
        .withBean("mine", PostQued.class, () -> own)
        .run(context -> assertThat(context.getBean(PostQued.class)).isSameAs(own));
  }

  @ParameterizedTest
  @CsvSource({
    "base-url, ftp://somewhere, baseUrl",
    "tenant, a b, tenant",
    "retention, 1s, retention",
    "connect-timeout, 0s, connectTimeout",
    "attempt-timeout, 0s, attemptTimeout",
    "call-timeout, 0s, callTimeout",
    "idle-timeout, 0s, idleTimeout",
    "max-uploads, 0, maxUploads",
    "max-attempts, 0, maxAttempts",
    "max-retry-after, -1s, maxRetryAfter",
    "max-connections, 0, maxConnections",
    "user-agent, a\tb, userAgent",
    "proxy, ftp://somewhere, proxy",
    "workspace-id, x, workspace",
    "ssl-bundle, none, none",
  })
  void eachPropertyReachesTheBuilder(String property, String value, String named) {
    withKey
        .withPropertyValues("postqued." + property + "=" + value)
        .run(
            context ->
                assertThat(context.getStartupFailure()).rootCause().message().contains(named));
  }

  @Test
  void aKeyOfAnotherFormIsRefusedWithoutShowingIt() {
    runner
        .withPropertyValues("postqued.api-key=sk_a_secret_of_another_service")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .hasStackTraceContaining("apiKey must start with")
                    .satisfies(
                        failure -> assertThat(stackTrace(failure)).doesNotContain("sk_a_secret")));
  }

  private static String stackTrace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void aCustomizerOfTheServiceSeesEachOfItsClients() {
    List<String> seen = new ArrayList<>();
    withKey
        .withPropertyValues(
            "postqued.clients.acme.api-key=" + SANDBOX.sandbox().apiKey(),
            "postsyncer.token=" + TOKEN)
        .withBean("seen", Seen.class, () -> new Seen(seen))
        .run(context -> assertThat(seen).containsExactlyInAnyOrder("postQued", "acmePostQued"));
  }

  record Seen(List<String> clients) implements ClientCustomizer<PostQuedBuilder> {
    @Override
    public void customize(String client, PostQuedBuilder builder) {
      clients.add(client);
    }
  }

  @Test
  void aClientClosesWithTheContext() {
    List<PostQued> clients = new ArrayList<>();
    withKey.run(context -> clients.add(context.getBean(PostQued.class)));

    assertThat(catchThrowable(() -> clients.get(0).accounts().list()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void callbacksRunInTheExecutorOfTheApplication() {
    List<String> threads = new ArrayList<>();
    Executor executor =
        task -> {
          threads.add("application");
          task.run();
        };
    withKey
        .withBean("applicationTaskExecutor", Executor.class, () -> executor)
        .run(
            context -> {
              PostQued client = context.getBean(PostQued.class);
              CompletableFuture<?> end =
                  client.media().uploadAsync(Pictures.onePixel(), progress -> {});
              end.join();
              assertThat(threads).isNotEmpty();
            });
  }
}
