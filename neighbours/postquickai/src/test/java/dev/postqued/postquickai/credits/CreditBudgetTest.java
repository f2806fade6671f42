package dev.postqued.postquickai.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.SubscriptionRequiredException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.postquickai.PostQuickAi;
import dev.postqued.postquickai.PostQuickAiFixture;
import dev.postqued.postquickai.Samples;
import dev.postqued.postquickai.content.Regeneration;
import dev.postqued.postquickai.images.ImageModel;
import dev.postqued.postquickai.images.ImagePrompt;
import dev.postqued.postquickai.videos.SoraLength;
import dev.postqued.postquickai.videos.VeoLength;
import dev.postqued.postquickai.videos.VideoModel;
import dev.postqued.postquickai.videos.VideoPrompt;
import dev.postqued.postquickai.writing.Text;
import dev.postqued.support.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No run exceeds the budget, whatever is refused, lost or fails. */
class CreditBudgetTest extends PostQuickAiFixture {

  private static final String ID = "video-uuid-xyz-789";
  private static final String PROOFREAD = "POST /v1/content/proofread";
  private static final String IMAGE = "POST /v1/images/generate";
  private static final String VIDEO = "POST /v1/videos/generate";
  private static final String READ = "GET /v1/videos/" + ID;
  private static final Text HELLO = Text.of("Hello");
  private static final ImagePrompt CAT = ImagePrompt.of("A cat");
  private static final VideoPrompt CHEAP =
      VideoPrompt.of(VideoModel.SORA, SoraLength.FOUR_SECONDS, "A cat");
  private static final VideoPrompt DEAR =
      VideoPrompt.of(VideoModel.VEO, VeoLength.SIX_SECONDS, "A cat");

  private final PostQuickAi thrifty = builder().creditBudget(new Credits(2, 1, 3)).build();

  @BeforeEach
  void everythingIsMade() {
    server.on(PROOFREAD, Samples.response("proofread"));
    server.on(IMAGE, Samples.response("generateImage"));
    server.on(VIDEO, Samples.response(202, "generateVideo"));
  }

  @AfterEach
  void closeClient() {
    thrifty.close();
  }

  private static Answer video(String status, String more) {
    return says("{'video':{'id':'%s','status':'%s'%s}}".formatted(ID, status, more));
  }

  @Test
  void theBudgetIsSpentToTheLastCreditAndNoFurther() {
    thrifty.writing().proofread(HELLO);
    thrifty.writing().proofread(HELLO);
    thrifty.images().generate(CAT);
    thrifty.videos().generate(DEAR);
    int sent = server.requests().size();

    assertThatExceptionOfType(CreditBudgetException.class)
        .isThrownBy(() -> thrifty.writing().proofread(HELLO));
    assertThatExceptionOfType(CreditBudgetException.class)
        .isThrownBy(() -> thrifty.images().generate(CAT));
    assertThatExceptionOfType(CreditBudgetException.class)
        .isThrownBy(() -> thrifty.videos().generate(CHEAP));

    assertThat(server.requests()).hasSize(sent);
    assertThat(thrifty.spending().spent()).isEqualTo(new Credits(2, 1, 3));
    assertThat(thrifty.spending().left()).contains(Credits.NONE);
  }

  /** Each kind has its own credits. */
  @Test
  void aPriceThatExceedsWhatIsLeftIsNotPaidInPart() {
    thrifty.videos().generate(CHEAP);

    assertThatExceptionOfType(CreditBudgetException.class)
        .isThrownBy(() -> thrifty.videos().generate(DEAR))
        .withMessage(
            "Nothing was generated: it costs 3 video credits, but the budget has 2 text credits,"
                + " 1 image credit and 2 video credits left. To spend more, build a client with a"
                + " larger creditBudget.");
    thrifty.videos().generate(CHEAP);

    assertThat(thrifty.spending().spent()).isEqualTo(Credits.videos(2));
  }

  @Test
  void theMessageSaysWhatIsMissing() {
    try (PostQuickAi poor = builder().creditBudget(Credits.texts(1)).build()) {
      assertThatExceptionOfType(CreditBudgetException.class)
          .isThrownBy(() -> poor.posts().generateWithImage("g1"))
          .withMessageContaining(
              "it costs 1 text credit and 1 image credit, but the budget has 1 text credit left.");
      assertThatExceptionOfType(CreditBudgetException.class)
          .isThrownBy(
              () ->
                  poor.posts()
                      .regenerate(
                          "p1", Regeneration.of("Shorter").withImage(ImageModel.GPT_IMAGE)));
      assertThat(server.requests()).isEmpty();

      poor.writing().proofread(HELLO);

      assertThatExceptionOfType(CreditBudgetException.class)
          .isThrownBy(() -> poor.writing().proofread(HELLO))
          .withMessageContaining("it costs 1 text credit, but the budget has nothing left.");
    }
  }

  @Test
  void manyThreadsDoNotExceedIt() throws InterruptedException {
    int threads = 24;
    int budget = 7;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> calls = new ArrayList<>();
    try (PostQuickAi shared = builder().creditBudget(Credits.texts(budget)).build()) {
      for (int i = 0; i < threads; i++) {
        calls.add(
            pool.submit(
                () -> {
                  start.await();
                  return shared.writing().proofread(HELLO);
                }));
      }
      start.countDown();

      assertThat(calls.stream().filter(CreditBudgetTest::succeeds)).hasSize(budget);
      assertThat(server.requests(PROOFREAD)).hasSize(budget);
      assertThat(shared.spending().spent()).isEqualTo(Credits.texts(budget));
      assertThat(shared.spending().left()).contains(Credits.NONE);
    } finally {
      pool.shutdownNow();
    }
  }

  private static boolean succeeds(Future<?> call) {
    try {
      call.get();
      return true;
    } catch (ExecutionException e) {
      assertThat(e).hasCauseInstanceOf(CreditBudgetException.class);
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatIsRefusedIsGivenBack() {
    server.on(
        PROOFREAD,
        refuses(403, "LIMIT_EXCEEDED"),
        refuses(400, "VALIDATION"),
        refuses(404, "NOT_FOUND"),
        Samples.response("proofread"));

    assertThatThrownBy(() -> thrifty.writing().proofread(HELLO))
        .isInstanceOf(SubscriptionRequiredException.class);
    assertThatThrownBy(() -> thrifty.writing().proofread(HELLO))
        .isInstanceOf(InvalidRequestException.class);
    assertThatThrownBy(() -> thrifty.writing().proofread(HELLO))
        .isInstanceOf(InvalidRequestException.class);
    assertThat(thrifty.spending().left()).contains(new Credits(2, 1, 3));

    thrifty.writing().proofread(HELLO);
    thrifty.writing().proofread(HELLO);
  }

  @Test
  void whatIsLostStaysCounted() {
    server.on(PROOFREAD, Answer.reset(), refuses(500, "INTERNAL_ERROR"));

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> thrifty.writing().proofread(HELLO))
          .isInstanceOf(UnknownOutcomeException.class);
    }

    assertThat(thrifty.spending().spent()).isEqualTo(Credits.NONE);
    assertThat(thrifty.spending().unclear()).isEqualTo(Credits.texts(2));
    assertThatExceptionOfType(CreditBudgetException.class)
        .isThrownBy(() -> thrifty.writing().proofread(HELLO));
    assertThat(server.requests(PROOFREAD)).hasSize(2);
  }

  @Test
  void whatIsRefusedBeforeTheNetworkCostsNothing() {
    String bad = "g\u0000";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> thrifty.writing().proofread(HELLO.group(bad)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> thrifty.images().generate(CAT.group(bad)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> thrifty.videos().generate(CHEAP.group(bad)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> thrifty.posts().regenerate(" ", Regeneration.of("Shorter")));

    assertThat(server.requests()).isEmpty();
    assertThat(thrifty.spending().left()).contains(new Credits(2, 1, 3));
  }

  @Test
  void aVideoThatFailedIsGivenBackOnce() {
    server.on(READ, video("failed", ",'error_message':'Quota exceeded'"));
    thrifty.images().generate(CAT);
    thrifty.videos().generate(CHEAP);
    server.on(VIDEO, says("{'video':{'id':'another','status':'generating'}}"));
    thrifty.videos().generate(CHEAP);

    thrifty.videos().get(ID);
    thrifty.videos().get(ID);

    assertThat(thrifty.spending().spent()).isEqualTo(new Credits(0, 1, 1));
    assertThat(thrifty.spending().left()).contains(new Credits(2, 0, 2));
  }

  @Test
  void aVideoThatFailsAtOnceIsGivenBack() {
    server.on(VIDEO, video("failed", ""));

    thrifty.videos().generate(DEAR);

    assertThat(thrifty.spending().spent()).isEqualTo(Credits.NONE);
  }

  @Test
  void aVideoThatIsDeletedIsNotGivenBack() {
    server.on("DELETE /v1/videos/" + ID, Samples.response("deleteVideo"));
    server.on(READ, video("failed", ""));
    thrifty.videos().generate(DEAR);

    thrifty.videos().delete(ID);
    thrifty.videos().get(ID);

    assertThat(thrifty.spending().spent()).isEqualTo(Credits.videos(3));
  }

  /** The service calls it failed as well, and keeps its credits. */
  @Test
  void aVideoWhosePublishingFailedIsNotGivenBack() {
    server.on(READ, video("failed", ",'video_url':'https://example.com/a.mp4'"));
    thrifty.videos().generate(DEAR);

    thrifty.videos().get(ID);

    assertThat(thrifty.spending().spent()).isEqualTo(Credits.videos(3));
  }

  @Test
  void aVideoThatWasReadyOnceIsNotGivenBack() {
    server.on(READ, video("completed", ""), video("failed", ""));
    thrifty.videos().generate(DEAR);

    thrifty.videos().get(ID);
    thrifty.videos().get(ID);

    assertThat(thrifty.spending().spent()).isEqualTo(Credits.videos(3));
  }

  /** Somebody else paid for it. */
  @Test
  void aVideoOfAnotherClientThatFailedGivesNothingBack() {
    server.on(READ, video("failed", ""));
    server.on(VIDEO, says("{'video':{'id':'another','status':'generating'}}"));
    thrifty.videos().generate(CHEAP);

    thrifty.videos().get(ID);

    assertThat(thrifty.spending().spent()).isEqualTo(Credits.videos(1));
  }

  @Test
  void withoutABudgetSpendingIsCounted() {
    for (int i = 0; i < 3; i++) {
      ai.writing().proofread(HELLO);
    }

    assertThat(ai.spending())
        .isEqualTo(new Spending(Credits.texts(3), Credits.NONE, Optional.empty()));
    assertThat(ai.spending().left()).isEmpty();
  }

  @Test
  void creditsAreNotNegative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Credits.texts(-1))
        .withMessage("credits must not be negative, were -1 texts, 0 images and 0 videos");
    assertThat(Credits.NONE).hasToString("no credits");
    assertThat(Credits.videos(1).minus(Credits.videos(3))).isEqualTo(Credits.NONE);
  }
}
