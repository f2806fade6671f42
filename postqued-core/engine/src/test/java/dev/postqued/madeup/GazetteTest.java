package dev.postqued.madeup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.errors.AuthenticationException;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.IdempotencyConflictException;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.journal.Step;
import dev.postqued.limits.Budget;
import dev.postqued.limits.RateLimiter;
import dev.postqued.limits.RateState;
import dev.postqued.madeup.Gazette.Article;
import dev.postqued.madeup.Gazette.How;
import dev.postqued.service.Resumed;
import dev.postqued.support.Answer;
import dev.postqued.support.Logs;
import dev.postqued.support.Request;
import dev.postqued.support.VirtualTime;
import dev.postqued.support.WireServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Once without a key: a draft, and the promotion of its one recorded id. */
class GazetteTest {

  private static final IdempotencyKey ONE = IdempotencyKey.of("one");
  private static final Answer LOST = Answer.reset();
  private static final Answer DRAFT = article("draft");
  private static final Answer PLANNED = article("planned");
  private static final Answer QUEUED = article("queued");
  private static final Answer REFUSED = Answer.json(422, "{\"message\":\"Not like this\"}");
  private static final Answer MISSING = Answer.json(404, "{\"message\":\"No such article\"}");

  @TempDir Path folder;

  private final WireServer server = new WireServer().on("POST /articles", DRAFT);
  private final VirtualTime time = new VirtualTime();
  private Gazette client;

  /** How far the clock of the machine is ahead, from the next start. */
  private Duration wrong = Duration.ZERO;

  /** Before which request the machine sleeps for three minutes; 0 for none. */
  private int sleepBefore;

  private final class Sleepy implements RateLimiter {

    private int requests;

    @Override
    public Permit acquire(Budget budget, Duration maxWait) {
      if (++requests == sleepBefore) {
        time.clock().advance(Duration.ofMinutes(3));
      }
      return () -> {};
    }

    @Override
    public void pauseFor(Budget budget, Duration wait) {}

    @Override
    public RateState state(Budget budget) {
      throw new UnsupportedOperationException();
    }
  }

  private static Answer article(String state) {
    return Answer.json(200, "{\"id\":\"a1\",\"state\":\"" + state + "\"}");
  }

  @AfterEach
  void close() {
    if (client != null) {
      client.close();
    }
    server.close();
  }

  /** The client; opened at first, or by {@link #restart}. */
  private Gazette client() {
    if (client == null) {
      client =
          Gazette.builder("gz-0123456789abcdef")
              .baseUrl(server.url())
              .clock(Clock.offset(time.clock(), wrong))
              .sleeper(time::sleep)
              .rateLimiter(new Sleepy())
              .journal(Journal.file(folder.resolve("journal")))
              .build();
    }
    return client;
  }

  private void restart() {
    client().close();
    client = null;
  }

  private Article publish(How how) {
    return client().publish(ONE, how, "Extra");
  }

  private UnknownOutcomeException unknown(How how) {
    return catchThrowableOfType(UnknownOutcomeException.class, () -> publish(how));
  }

  private Resumed<Article> resumed() {
    return client().posts().resume().get(0);
  }

  private int drafts() {
    return server.requests("POST /articles").size();
  }

  private List<Request> changes() {
    return server.requests("PUT /articles/a1");
  }

  private List<Request> prints() {
    return server.requests("POST /articles/a1/print");
  }

  private static String text(Request request) {
    return new String(request.body(), StandardCharsets.UTF_8);
  }

  @Test
  void aDraftIsMadeAndItsIdIsPromoted() {
    server.on("PUT /articles/a1", PLANNED);

    assertThat(publish(How.AT)).isEqualTo(new Article("a1", "planned", 0));

    assertThat(text(server.requests().get(0))).isEqualTo("{\"text\":\"Extra\"}");
    assertThat(text(changes().get(0))).isEqualTo("{\"at\":\"2026-03-01T12:04:00Z\"}");
    assertThat(client().posts().pending()).isEmpty();
    assertThat(client().posts().id(ONE)).contains("a1");
  }

  @Test
  void theSamePostIsReadAndNotPublishedAgain() {
    server.on("PUT /articles/a1", PLANNED).on("GET /articles/a1", article("printed"));
    publish(How.AT);
    restart();

    assertThat(publish(How.AT).state()).isEqualTo("printed");
    assertThat(client().posts().reconcile(ONE)).map(Article::state).contains("printed");

    assertThat(drafts()).isEqualTo(1);
    assertThat(changes()).hasSize(1);
  }

  @Test
  void anotherPostUnderTheSameKeyIsRefused() {
    server.on("PUT /articles/a1", PLANNED);
    publish(How.AT);

    assertThat(catchThrowableOfType(IdempotencyConflictException.class, () -> publish(How.NOW)))
        .hasMessageContaining("another post");
  }

  @Test
  void afterALostAnswerAnotherDraftIsMadeAndTheFirstIsCounted() {
    server.on("POST /articles", LOST, DRAFT).on("PUT /articles/a1", PLANNED);

    assertThat(publish(How.AT)).isEqualTo(new Article("a1", "planned", 1));

    assertThat(drafts()).isEqualTo(2);
  }

  @Test
  void draftsThatStayUnconfirmedAreCountedOverRestartsAndNothingIsPublished() {
    server.on("POST /articles", LOST, LOST, Answer.of(200, "<html>"), DRAFT);
    server.on("PUT /articles/a1", PLANNED);

    ServiceUnavailableException failed =
        catchThrowableOfType(ServiceUnavailableException.class, () -> publish(How.AT));

    assertThat(failed.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(failed)
        .hasMessageContaining("Nothing was published")
        .hasMessageContaining("Up to 2 drafts");
    assertThat(client().posts().pending().get(0).step()).isEqualTo(Step.READY);
    restart();
    assertThat(resumed().published()).isEqualTo(new Article("a1", "planned", 3));
  }

  @Test
  void aDraftThatIsRefusedIsTheRefusalOfThePost() {
    server.on("POST /articles", REFUSED, DRAFT).on("PUT /articles/a1", PLANNED);

    InvalidRequestException refused =
        catchThrowableOfType(InvalidRequestException.class, () -> publish(How.AT));

    assertThat(refused.delivery()).isEqualTo(Delivery.REFUSED);
    assertThat(refused).hasMessageContaining("Not like this").hasMessageNotContaining("drafts");
    assertThat(publish(How.NOW).draftsLeft()).isZero();
  }

  @Test
  void aDraftWithoutAnIdIsNotConfirmed() {
    server.on("POST /articles", Answer.json(200, "{\"id\":\" \"}"));

    assertThat(catchThrowableOfType(ServiceUnavailableException.class, () -> publish(How.AT)))
        .hasMessageContaining("the id of the draft");
  }

  @Test
  void aRefusedPromotionNamesTheDraftThatIsLeft() {
    server.on("PUT /articles/a1", REFUSED);

    InvalidRequestException refused =
        catchThrowableOfType(InvalidRequestException.class, () -> publish(How.NOW));

    assertThat(refused)
        .hasMessageContaining("Not like this")
        .hasMessageContaining("Its draft a1 is left in the newsroom.");
    assertThat(client().posts().pending()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(How.class)
  void afterALostAnswerAReadSaysThatItWasPromoted(How how) {
    server.on("PUT /articles/a1", LOST).on("POST /articles/a1/print", LOST);
    server.on("GET /articles/a1", QUEUED);

    assertThat(publish(how).state()).isEqualTo("queued");

    assertThat(changes()).hasSize(how == How.KEY ? 0 : 1);
  }

  @Test
  void anAssignmentIsRepeatedByteForByteWhileItIsStillADraft() {
    server.on("PUT /articles/a1", LOST, PLANNED).on("GET /articles/a1", DRAFT);

    assertThat(publish(How.AT).state()).isEqualTo("planned");

    assertThat(changes()).hasSize(2);
    assertThat(changes().get(1).body()).isEqualTo(changes().get(0).body());
  }

  @Test
  void anAssignmentIsRepeatedByAnotherProgramUntilItsEnd() {
    server.on("PUT /articles/a1", LOST).on("GET /articles/a1", DRAFT);
    assertThat(unknown(How.AT)).hasMessageContaining("The post a1 may have been published");
    restart();
    time.clock().advance(Duration.ofSeconds(150));
    server.on("PUT /articles/a1", PLANNED);

    assertThat(resumed().result()).isEqualTo(Resumed.Result.ACCEPTED);

    assertThat(changes())
        .hasSize(3)
        .extracting(GazetteTest::text)
        .containsOnly(text(changes().get(0)));
  }

  @Test
  void anAssignmentIsNotRepeatedAfterItsEnd() {
    server.on("PUT /articles/a1", LOST).on("GET /articles/a1", DRAFT);
    unknown(How.AT);
    restart();
    time.clock().advance(Duration.ofMinutes(3));

    assertThat(resumed().result()).isEqualTo(Resumed.Result.LATER);
    time.clock().advance(Gazette.SETTLING);
    assertThat(unknown(How.AT))
        .hasMessageContaining("after 10 minutes it is still a draft")
        .hasMessageContaining("the newsroom");

    assertThat(changes()).hasSize(2);
  }

  @Test
  void anAssignmentIsNotRepeatedByAClockThatWasSetBack() {
    server.on("PUT /articles/a1", LOST).on("GET /articles/a1", DRAFT);
    unknown(How.AT);
    restart();
    wrong = Duration.ofHours(-1);

    assertThat(resumed().result()).isEqualTo(Resumed.Result.LATER);

    assertThat(changes()).hasSize(2);
  }

  @Test
  void anAssignmentWhoseTimeIsOverBeforeItsTurnIsNotSentAndDecidedAnew() {
    server.on("PUT /articles/a1", PLANNED);
    sleepBefore = 2;

    ServiceUnavailableException late =
        catchThrowableOfType(ServiceUnavailableException.class, () -> publish(How.AT));

    assertThat(late.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(changes()).isEmpty();
    assertThat(publish(How.AT).state()).isEqualTo("planned");
    assertThat(text(changes().get(0))).isEqualTo("{\"at\":\"2026-03-01T12:07:00Z\"}");
    assertThat(drafts()).isEqualTo(1);
  }

  @Test
  void anAssignmentIsNotRepeatedByAMachineThatSleptBeforeItsTurn() {
    server.on("PUT /articles/a1", LOST).on("GET /articles/a1", DRAFT);
    sleepBefore = 4;

    assertThat(unknown(How.AT)).hasMessageContaining("still a draft, on which");

    assertThat(changes()).hasSize(1);
  }

  @Test
  void aCommandIsSentOnceAndOnlyReadsDecide() {
    server.on("PUT /articles/a1", LOST).on("GET /articles/a1", DRAFT);

    assertThat(unknown(How.NOW))
        .hasMessageContaining("The post a1")
        .hasMessageContaining("in 10 minutes");
    time.clock().advance(Duration.ofMinutes(1));
    assertThat(resumed().result()).isEqualTo(Resumed.Result.LATER);
    time.clock().advance(Gazette.SETTLING);
    Resumed<Article> review = resumed();
    assertThat(review.result()).isEqualTo(Resumed.Result.NEEDS_REVIEW);
    assertThat(review.explanation()).contains("a1").contains("not sent again by itself");
    server.on("GET /articles/a1", article("printed"));
    assertThat(client().posts().reconcile(ONE)).map(Article::state).contains("printed");

    assertThat(changes()).hasSize(1);
    assertThat(drafts()).isEqualTo(1);
  }

  @Test
  void anAbandonedPostTellsWhichDraftsItLeavesBehind() {
    Answer unauthorized = Answer.json(401, "{}");
    server.on("POST /articles", LOST, DRAFT);
    server.on("PUT /articles/a1", unauthorized).on("GET /me", unauthorized);
    assertThatThrownBy(() -> publish(How.NOW)).isInstanceOf(ServiceException.class);

    try (Logs logs = new Logs()) {
      assertThat(client().posts().abandon(ONE)).isTrue();

      assertThat(logs.texts())
          .anySatisfy(text -> assertThat(text).contains(" is abandoned", "a1", "1 other draft"));
    }
    assertThat(client().posts().id(ONE)).contains("a1");
    assertThat(client().posts().pending()).isEmpty();
  }

  @Test
  void anAbandonedPostThatMayBePublishedIsNeverSentAgain() {
    server.on("PUT /articles/a1", LOST).on("GET /articles/a1", DRAFT);
    unknown(How.NOW);

    assertThat(client().posts().abandon(ONE)).isTrue();

    assertThat(
            catchThrowableOfType(
                UnknownOutcomeException.class, () -> client().posts().reconcile(ONE)))
        .hasMessageContaining("The post a1 was abandoned");
    unknown(How.NOW);
    assertThat(changes()).hasSize(1);
    assertThat(drafts()).isEqualTo(1);
  }

  @Test
  void aPostThatTheServiceDoesNotFindAfterAPromotionIsUnknown() {
    server.on("PUT /articles/a1", MISSING).on("GET /articles/a1", MISSING);

    assertThat(unknown(How.AT)).hasMessageContaining("a1").hasMessageContaining("does not find it");

    assertThat(changes()).hasSize(1);
    assertThat(client().posts().pending().get(0).step()).isEqualTo(Step.SENT);
  }

  @Test
  void aReadThatFailsIsTriedAgainLater() {
    server.on("PUT /articles/a1", LOST).on("GET /articles/a1", Answer.json(500, "{}"));
    assertThat(unknown(How.NOW)).hasMessageContaining("reading it failed");
    restart();
    time.clock().advance(Duration.ofHours(3));

    assertThat(resumed().result()).isEqualTo(Resumed.Result.LATER);
  }

  @Test
  void aSuccessCountsOnlyWithTheIdAndItsNewState() {
    server.on("PUT /articles/a1", Answer.json(200, "{\"id\":\"a9\",\"state\":\"queued\"}"));
    server.on("GET /articles/a1", DRAFT, Answer.json(200, "{}"), DRAFT);

    assertThat(unknown(How.NOW)).hasMessageContaining("still a draft");
    assertThat(unknown(How.NOW)).hasMessageContaining("reading it failed");

    assertThat(client().posts().pending()).hasSize(1);
  }

  @Test
  void aRefusalAfterALostAnswerDoesNotProveThatTheFirstSendFailed() {
    server.on("PUT /articles/a1", LOST, REFUSED).on("GET /articles/a1", DRAFT, QUEUED);

    assertThat(publish(How.AT).state()).isEqualTo("queued");

    assertThat(changes()).hasSize(2);
  }

  @Test
  void aKeyedPromotionIsRepeatedUnderTheSameKeyWhileTheServiceRemembersIt() {
    server.on("POST /articles/a1/print", LOST).on("GET /articles/a1", DRAFT);
    unknown(How.KEY);
    restart();
    time.clock().advance(Duration.ofHours(22));
    int before = prints().size();
    assertThat(resumed().result()).isEqualTo(Resumed.Result.LATER);
    assertThat(prints()).hasSizeGreaterThan(before);
    restart();
    time.clock().advance(Duration.ofHours(1));
    before = prints().size();

    assertThat(resumed().result()).isEqualTo(Resumed.Result.NEEDS_REVIEW);

    assertThat(prints()).hasSize(before);
    assertThat(prints())
        .allSatisfy(
            sent -> assertThat(sent.header("Idempotency-Key")).containsExactly(ONE.value()));
  }

  @Test
  void anApiKeyThatIsNotAcceptedIsSaidSo() {
    server.on("POST /articles", Answer.json(401, "{}")).on("GET /me", Answer.json(401, "{}"));

    assertThat(catchThrowableOfType(AuthenticationException.class, () -> publish(How.AT)))
        .hasMessageContaining("not accepted");
    assertThat(drafts()).isEqualTo(1);

    server.on("POST /articles", DRAFT).on("PUT /articles/a1", Answer.json(403, "{}"));
    AuthenticationException denied =
        catchThrowableOfType(AuthenticationException.class, () -> publish(How.AT));
    assertThat(denied.delivery()).isEqualTo(Delivery.UNKNOWN);
  }

  @Test
  void anInterruptSurfacesAsOneAndLeavesThePostOpen() {
    server.on(
        "PUT /articles/a1",
        (request, connection) -> {
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().equals("publisher"))
              .forEach(Thread::interrupt);
          Answer.json(503, "{}").give(request, connection);
        });
    ServiceException[] thrown = new ServiceException[1];
    Gazette open = client();
    Thread publisher =
        new Thread(
            () ->
                thrown[0] =
                    catchThrowableOfType(
                        InterruptedCallException.class, () -> open.publish(ONE, How.NOW, "Extra")),
            "publisher");
    publisher.start();
    joined(publisher);

    assertThat(thrown[0]).hasMessageContaining("The thread was interrupted after the post a1");
    assertThat(open.posts().pending().get(0).step()).isEqualTo(Step.SENT);
  }

  private static void joined(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void enqueuedPostsAreMadeAndPromotedByResume() {
    server.on("PUT /articles/a1", PLANNED);
    assertThat(
            client().posts().enqueue(ONE, () -> Gazette.intention(ONE, How.AT, "Extra"), () -> {}))
        .isTrue();
    assertThat(server.requests()).isEmpty();
    assertThat(client().posts().reconcile(ONE)).isEmpty();
    restart();

    assertThat(resumed().published()).isEqualTo(new Article("a1", "planned", 0));
  }

  /** The lines of versions that knew no drafts stay as they were; those with a draft say so. */
  @Test
  void onlyEntriesWithADraftHaveTheLaterSchema() throws Exception {
    server.on("PUT /articles/a1", LOST).on("GET /articles/a1", DRAFT);
    unknown(How.NOW);

    List<String> lines = Files.readAllLines(folder.resolve("journal"));

    assertThat(lines).anyMatch(line -> line.contains(" post 1 UPLOADING 2 "));
    assertThat(lines).anyMatch(line -> line.matches(".* post \\d+ READY 3 .*"));
    assertThat(lines).anyMatch(line -> line.matches(".* post \\d+ SENT 3 .*\"a1\".*NEVER.*"));
  }

  @Test
  void whatExistsIsPromotedWithoutADraft() {
    server.on("GET /articles/a1", DRAFT).on("POST /articles/a1/print", QUEUED);

    Article printed = client().publish(ONE, How.KEY, "#a1");

    assertThat(printed.id()).isEqualTo("a1");
    assertThat(printed.draftsLeft()).isZero();
    assertThat(drafts()).isZero();
    assertThat(prints()).hasSize(1);
  }

  @Test
  void whatExistsAndIsOutIsNotPromoted() {
    server.on("GET /articles/a1", article("printed")).on("POST /articles/a1/print", QUEUED);

    assertThatThrownBy(() -> client().publish(ONE, How.KEY, "#a1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the article is printed already");
    assertThat(prints()).isEmpty();
  }

  @Test
  void whatExistsIsReadWhenAPostIsResumed() {
    server.on("GET /articles/a1", article("printed"));
    client().posts().enqueue(ONE, () -> Gazette.intention(ONE, How.KEY, "#a1"), () -> {});
    restart();

    assertThat(resumed().explanation())
        .isEqualTo("Nothing was published: the article is printed already.");
    assertThat(prints()).isEmpty();
  }
}
