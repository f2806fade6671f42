package dev.postqued.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.Clients;
import dev.postqued.PostQued;
import dev.postqued.PostQuedBuilder;
import dev.postqued.accounts.Platform;
import dev.postqued.environment.Environment;
import dev.postqued.errors.AuthenticationException;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.media.UploadedMedium;
import dev.postqued.support.Answer;
import dev.postqued.support.Request;
import dev.postqued.support.VirtualTime;
import dev.postqued.support.WireServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What "once" covers and what not: a test for each sentence of the documentation, in its order. */
class OnceTest {

  private static final String PUBLISH = "POST /v1/content/publish";
  private static final Answer ACCEPTED =
      Answer.json(200, "{\"id\":\"p1\",\"status\":\"pending\",\"targets\":[]}");

  @TempDir Path folder;

  private final WireServer server = new WireServer().on("GET /v1/content/publish/p1", ACCEPTED);
  private final VirtualTime time = new VirtualTime();
  private final Journal journal = Journal.inMemory(Environment.system().withClock(time.clock()));

  @AfterEach
  void close() {
    server.close();
  }

  private PostQuedBuilder client() {
    return Clients.at(server.url(), time).journal(journal);
  }

  private static Post post(String key) {
    return post(key, Target.of(Intent.PUBLISH, new Platform("tiktok"), "account", "caption"));
  }

  private static Post post(String key, Target target) {
    return Post.builder()
        .media(new UploadedMedium("c1"))
        .target(target)
        .idempotencyKey(IdempotencyKey.of(key))
        .build();
  }

  private ServiceException failure(PostQuedBuilder builder) {
    try (PostQued client = builder.build()) {
      return catchThrowableOfType(
          ServiceException.class, () -> client.publishing().publish(post("a")));
    }
  }

  private String publish(PostQuedBuilder builder, Post post) {
    try (PostQued client = builder.build()) {
      return client.publishing().publish(post).id();
    }
  }

  private int sent() {
    return server.requests(PUBLISH).size();
  }

  @Test
  void underOneKeyARequestIsSentAgainWithTheSameBytes() {
    server.on(PUBLISH, Answer.reset(), Answer.of(502, "gateway"), ACCEPTED);

    assertThat(publish(client(), post("a"))).isEqualTo("p1");

    assertThat(server.requests(PUBLISH))
        .hasSize(3)
        .extracting(Request::body)
        .allMatch(body -> Arrays.equals(body, server.requests(PUBLISH).get(0).body()));
    assertThat(server.requests(PUBLISH))
        .extracting(request -> request.header("Idempotency-Key"))
        .containsOnly(server.requests(PUBLISH).get(0).header("Idempotency-Key"));
  }

  @Test
  void after23HoursItIsNotSentAgain() {
    server.on(PUBLISH, Answer.reset());
    assertThat(failure(client()).delivery()).isEqualTo(Delivery.UNKNOWN);
    server.on(PUBLISH, ACCEPTED);
    int before = sent();
    time.clock().advance(Duration.ofHours(23));

    ServiceException e = failure(client());

    assertThat(e).isInstanceOf(UnknownOutcomeException.class).hasMessageContaining("24 hours");
    assertThat(sent()).isEqualTo(before);
  }

  @Test
  void after23HoursNoAttemptOfACallIsMadeEither() {
    server.on(PUBLISH, Answer.json(503, "{}", "Retry-After: 82800"), ACCEPTED);

    ServiceException e =
        failure(client().maxRetryAfter(Duration.ofDays(2)).callTimeout(Duration.ofDays(3)));

    assertThat(e).isInstanceOf(UnknownOutcomeException.class);
    assertThat(sent()).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "ACCOUNT_NOT_CONNECTED,   400, REFUSED",
    "SUBSCRIPTION_REQUIRED,   402, REFUSED",
    "SUBSCRIPTION_REQUIRED,   403, REFUSED",
    "MISSING_IDEMPOTENCY_KEY, 400, REFUSED",
    "IDEMPOTENCY_CONFLICT,    409, UNKNOWN",
    "SOMETHING_NEW,           400, UNKNOWN",
    "ACCOUNT_NOT_CONNECTED,   302, UNKNOWN",
    "ACCOUNT_NOT_CONNECTED,   408, UNKNOWN",
    "ACCOUNT_NOT_CONNECTED,   421, UNKNOWN",
    "ACCOUNT_NOT_CONNECTED,   425, UNKNOWN",
    "ACCOUNT_NOT_CONNECTED,   429, UNKNOWN",
    "ACCOUNT_NOT_CONNECTED,   499, UNKNOWN",
    "ACCOUNT_NOT_CONNECTED,   500, UNKNOWN"
  })
  void onlyTheServiceItselfRefuses(String code, int status, Delivery delivery) {
    server.on(PUBLISH, Answer.json(status, "{\"error\":\"No\",\"code\":\"" + code + "\"}"));

    ServiceException e = failure(client().maxAttempts(1));

    assertThat(e.delivery()).isEqualTo(delivery);
    assertThat(e).hasMessageContaining("No");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html>Request blocked</html>",
        "{\"error\":\"No\"}",
        "{\"code\":\"ACCOUNT_NOT_CONNECTED\"}",
        "{\"error\":\"No\",\"code\":\"ACCOUNT_NOT_CONNECTED\",\"ray\":1}",
        "{\"error\":1,\"code\":\"ACCOUNT_NOT_CONNECTED\"}",
        "[{\"error\":\"No\",\"code\":\"ACCOUNT_NOT_CONNECTED\"}]"
      })
  void aPageThatIsNotTheServicesOwnProvesNothing(String page) {
    server.on(PUBLISH, Answer.of(400, page), ACCEPTED);

    assertThat(failure(client()).delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(publish(client(), post("a"))).isEqualTo("p1");
  }

  @Test
  void aReadTellsWhetherTheApiKeyIsTheCauseOfA401() {
    server
        .on(PUBLISH, Answer.of(401, "denied"))
        .on("GET /v1/platform-accounts", Answer.of(401, "denied"));

    ServiceException e = failure(client());

    assertThat(e).isInstanceOf(AuthenticationException.class);
    assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);

    server.on("GET /v1/platform-accounts", Answer.json(200, "{\"accounts\":[]}"));
    assertThat(failure(client())).isInstanceOf(UnknownOutcomeException.class);
  }

  @Test
  void aJournalInMemoryKnowsPostsUntilTheProcessEnds() {
    server.on(PUBLISH, ACCEPTED);
    publish(client(), post("a"));
    time.clock().advance(Duration.ofDays(6));
    publish(client(), post("b"));

    assertThat(publish(client(), post("a"))).isEqualTo("p1");

    assertThat(sent()).isEqualTo(2);
  }

  @Test
  void aJournalInAFileSurvivesTheProcess() {
    server.on(PUBLISH, ACCEPTED);
    for (int program = 0; program < 2; program++) {
      try (Journal file = Journal.file(folder.resolve("posts.journal"))) {
        assertThat(publish(client().journal(file), post("a"))).isEqualTo("p1");
      }
    }

    assertThat(sent()).isOne();
  }

  @ParameterizedTest
  @CsvSource({"30, 7, 36, 1", "30, 7, 38, 2", "0, 7, 6, 1", "0, 7, 8, 2", "0, 20, 19, 1"})
  void aFinishedPostIsKnownForTheRetentionAfterItsLatestScheduledTime(
      int scheduledAfter, int retention, int againAfter, int sends) {
    server.on(PUBLISH, ACCEPTED);
    Target target = Target.of(Intent.PUBLISH, new Platform("tiktok"), "account", "caption");
    Post post =
        scheduledAfter == 0
            ? post("a", target)
            : post("a", target.at(VirtualTime.NOW.plus(Duration.ofDays(scheduledAfter))));
    PostQuedBuilder builder = client().retention(Duration.ofDays(retention));
    publish(builder, post);
    time.clock().advance(Duration.ofDays(againAfter));
    forgetWhatIsOver(builder);

    if (scheduledAfter == 0 || sends == 1) {
      assertThat(publish(builder, post)).isEqualTo("p1");
    } else {
      publish(builder, post("a", target));
    }

    assertThat(server.requests(PUBLISH))
        .filteredOn(r -> r.header("Idempotency-Key").contains(IdempotencyKey.of("a").value()))
        .hasSize(sends);
  }

  /** A journal looks now and then for what is over. */
  private void forgetWhatIsOver(PostQuedBuilder builder) {
    try (PostQued client = builder.rateLimiter(Clients.UNLIMITED).build()) {
      for (int i = 0; i < 1100; i++) {
        client.publishing().publish(post("other-" + i));
      }
    }
  }

  @Test
  void anotherKeyAnotherJournalAndAnotherApiKeyAreNotCovered() {
    server.on(PUBLISH, ACCEPTED);
    publish(client(), post("a"));

    publish(client(), post("b"));
    publish(client().journal(Journal.inMemory()), post("a"));
    publish(
        PostQued.builder("pq_test_another")
            .baseUrl(server.url())
            .clock(time.clock())
            .sleeper(time::sleep)
            .journal(journal),
        post("a"));

    assertThat(sent()).isEqualTo(4);
  }
}
