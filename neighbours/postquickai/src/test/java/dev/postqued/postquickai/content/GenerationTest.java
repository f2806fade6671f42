package dev.postqued.postquickai.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.environment.Sleeper;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.SubscriptionRequiredException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.postquickai.PostQuickAi;
import dev.postqued.postquickai.PostQuickAiFixture;
import dev.postqued.postquickai.Samples;
import dev.postqued.postquickai.credits.Credits;
import dev.postqued.support.Answer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A generation is sent once, whatever becomes of its response. */
class GenerationTest extends PostQuickAiFixture {

  private static final String GROUP = "uuid-abc-123";
  private static final String LIST = "GET /v1/posts";
  private static final String GENERATE = "POST /v1/posts/generate";
  private static final String OLD = generated("post-1");

  private static String generated(String id) {
    return "{'id':'%s','content':'Written','status':'pending','is_manual':false}".formatted(id);
  }

  private static String byHand(String id) {
    return "{'id':'%s','content':'Mine','status':'draft','is_manual':true}".formatted(id);
  }

  private static Answer posts(String... posts) {
    return says("{'posts':[" + Arrays.stream(posts).collect(Collectors.joining(",")) + "]}");
  }

  private UnknownOutcomeException lost() {
    return catchThrowableOfType(
        UnknownOutcomeException.class, () -> ai.posts().generateWithImage(GROUP));
  }

  @Test
  void theOnlyNewPostIsTheOneWhoseResponseWasLost() {
    server.on(LIST, posts(OLD), posts(generated("post-2"), OLD));
    server.on(GENERATE, Answer.reset());

    Post post = ai.posts().generate(GROUP);

    assertThat(post.id()).isEqualTo("post-2");
    assertThat(server.requests(GENERATE)).hasSize(1);
    assertThat(ai.spending().spent()).isEqualTo(Credits.texts(1));
    assertThat(ai.spending().unclear()).isEqualTo(Credits.NONE);
  }

  /** The service writes for some seconds after a connection is lost. */
  @Test
  void aPostThatAppearsLaterIsFound() {
    server.on(
        LIST,
        posts(OLD),
        posts(OLD),
        Answer.json(500, "{}"),
        posts(OLD),
        posts(generated("post-2"), OLD));
    server.on(GENERATE, Answer.reset());

    assertThat(ai.posts().generate(GROUP).id()).isEqualTo("post-2");
    assertThat(server.requests(GENERATE)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'success':true,'data':{}}", "{}", "{'success':false}", "<html>"})
  void aResponseWithoutThePostIsALostOne(String body) {
    server.on(LIST, posts(OLD), posts(generated("post-2"), OLD));
    server.on(GENERATE, Answer.json(200, body.replace('\'', '"')));

    assertThat(ai.posts().generate(GROUP).id()).isEqualTo("post-2");
    assertThat(server.requests(GENERATE)).hasSize(1);
  }

  @Test
  void whereNothingAppearsTheMessageSaysWhatItMayHaveCost() {
    server.on(LIST, posts(OLD));
    server.on(GENERATE, Answer.reset());

    UnknownOutcomeException lost = lost();

    assertThat(lost)
        .hasMessageContaining("It may have cost 1 text credit and 1 image credit.")
        .hasMessageContaining("not sent again automatically");
    assertThat(lost.failure().candidates()).isEmpty();
    assertThat(server.requests(GENERATE)).hasSize(1);
    assertThat(ai.spending().spent()).isEqualTo(Credits.NONE);
    assertThat(ai.spending().unclear()).isEqualTo(new Credits(1, 1, 0));
    assertThat(time.waited()).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(2));
  }

  @Test
  void twoNewPostsAreBothCandidates() {
    server.on(LIST, posts(OLD), posts(generated("post-3"), generated("post-2"), OLD));
    server.on(GENERATE, Answer.reset());

    UnknownOutcomeException lost = lost();

    assertThat(lost.failure().candidates()).containsExactly("post-3", "post-2");
    assertThat(lost).hasMessageContaining("may be one of [post-3, post-2]");
    assertThat(server.requests(GENERATE)).hasSize(1);
    assertThat(ai.spending().unclear()).isEqualTo(new Credits(1, 1, 0));
  }

  /** Neither is one that does not say who wrote it. */
  @Test
  void aPostMadeByHandIsNotTaken() {
    server.on(LIST, posts(), posts(byHand("post-2"), "{'id':'post-3'}"));
    server.on(GENERATE, Answer.reset());

    assertThat(lost().failure().candidates()).isEmpty();
  }

  @Test
  void aPostMadeByHandIsNotInTheWay() {
    server.on(LIST, posts(), posts(byHand("post-3"), generated("post-2")));
    server.on(GENERATE, Answer.reset());

    assertThat(ai.posts().generate(GROUP).id()).isEqualTo("post-2");
  }

  /** Somebody else of this client has it, and would publish it as well. */
  @Test
  void aPostThatSomebodyGotIsNotGivenToAnother() {
    server.on(LIST, posts(OLD), posts(OLD), posts(generated("post-xyz-789"), OLD));
    server.on(GENERATE, Samples.response("generatePost"), Answer.reset());

    ai.posts().generate(GROUP);
    UnknownOutcomeException lost = lost();

    assertThat(lost.failure().candidates()).isEmpty();
  }

  @Test
  void aGenerationThatEndsWhileAnotherIsLostKeepsItsPost() {
    server.on(LIST, posts(OLD), posts(OLD), posts(generated("post-xyz-789"), OLD));
    server.on(
        GENERATE,
        (request, connection) -> {
          server.on(GENERATE, Samples.response("generatePost"));
          ai.posts().generate(GROUP);
          Answer.reset().give(request, connection);
        });

    assertThat(lost().failure().candidates()).isEmpty();
    assertThat(ai.spending().spent()).isEqualTo(Credits.texts(1));
    assertThat(ai.spending().unclear()).isEqualTo(new Credits(1, 1, 0));
  }

  /** The only new post may be that of the other one, which would get it as well. */
  @Test
  void aPostThatMayBeOfAnotherGenerationIsNotTaken() {
    server.on(LIST, posts(OLD), posts(OLD), posts(generated("post-xyz-789"), OLD));
    CountDownLatch firstSent = new CountDownLatch(1);
    CountDownLatch secondSent = new CountDownLatch(1);
    CountDownLatch firstEnded = new CountDownLatch(1);
    server.on(
        GENERATE,
        (request, connection) -> {
          firstSent.countDown();
          await(secondSent);
          Answer.reset().give(request, connection);
        },
        (request, connection) -> {
          secondSent.countDown();
          await(firstEnded);
          Samples.response("generatePost").give(request, connection);
        });

    CompletableFuture<UnknownOutcomeException> first = CompletableFuture.supplyAsync(this::lost);
    await(firstSent);
    CompletableFuture<Post> second =
        CompletableFuture.supplyAsync(() -> ai.posts().generate(GROUP));
    UnknownOutcomeException unknown = first.orTimeout(30, TimeUnit.SECONDS).join();
    firstEnded.countDown();

    assertThat(unknown.failure().candidates()).containsExactly("post-xyz-789");
    assertThat(second.orTimeout(30, TimeUnit.SECONDS).join().id()).isEqualTo("post-xyz-789");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aLimitOfThePlanCostsNothing() {
    server.on(LIST, posts(OLD));
    server.on(GENERATE, refuses(403, "LIMIT_EXCEEDED"));

    assertThatThrownBy(() -> ai.posts().generate(GROUP))
        .isInstanceOf(SubscriptionRequiredException.class)
        .hasMessageContainingAll("LIMIT_EXCEEDED", "the words", "1st of the next month");
    assertThat(server.requests(GENERATE)).hasSize(1);
    assertThat(server.requests(LIST)).hasSize(1);
    assertThat(ai.spending().spent()).isEqualTo(Credits.NONE);
    assertThat(ai.spending().unclear()).isEqualTo(Credits.NONE);
  }

  /** Anybody on the way may say 403; only the envelope is of the service. */
  @Test
  void thePageOfAGatewayRefusesNothing() {
    server.on(LIST, posts(OLD));
    server.on(GENERATE, Answer.of(403, "<html>Forbidden</html>"));

    assertThatThrownBy(() -> ai.posts().generate(GROUP))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThat(ai.spending().unclear()).isEqualTo(Credits.texts(1));
  }

  @Test
  void whereTheGroupCannotBeListedNothingIsGenerated() {
    server.on(LIST, refuses(404, "NOT_FOUND"));

    assertThatThrownBy(() -> ai.posts().generate(GROUP))
        .isInstanceOf(InvalidRequestException.class);
    assertThat(server.requests(GENERATE)).isEmpty();
    assertThat(ai.spending().unclear()).isEqualTo(Credits.NONE);
  }

  private static Stream<Sleeper> interruptions() {
    return Stream.of(
        duration -> {
          throw new InterruptedException();
        },
        duration -> Thread.currentThread().interrupt());
  }

  /** To say that the list was not asked for would hide that the post may have been paid. */
  @ParameterizedTest
  @MethodSource("interruptions")
  void whoIsInterruptedWhileLookingLearnsThatItMayHaveBeenPaid(Sleeper interruption) {
    server.on(LIST, posts(OLD));
    server.on(GENERATE, Answer.reset());
    try (PostQuickAi stopped = builder().sleeper(interruption).build()) {
      Throwable failure = catchThrowable(() -> stopped.posts().generate(GROUP));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(failure)
          .isInstanceOf(UnknownOutcomeException.class)
          .hasMessageContaining("may have cost 1 text credit");
    }
  }
}
