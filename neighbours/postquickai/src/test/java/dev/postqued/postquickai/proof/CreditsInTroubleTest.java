package dev.postqued.postquickai.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.errors.ServiceException;
import dev.postqued.postquickai.PostQuickAi;
import dev.postqued.postquickai.content.Post;
import dev.postqued.postquickai.content.Regeneration;
import dev.postqued.postquickai.credits.CreditBudgetException;
import dev.postqued.postquickai.credits.Credits;
import dev.postqued.postquickai.credits.Spending;
import dev.postqued.postquickai.images.ImageModel;
import dev.postqued.postquickai.images.ImagePrompt;
import dev.postqued.postquickai.videos.SoraLength;
import dev.postqued.postquickai.videos.VeoLength;
import dev.postqued.postquickai.videos.Video;
import dev.postqued.postquickai.videos.VideoModel;
import dev.postqued.postquickai.videos.VideoPrompt;
import dev.postqued.postquickai.writing.Text;
import dev.postqued.proofs.Seed;
import dev.postqued.proofs.Trouble;
import dev.postqued.testkit.Fault;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.postquickai.Plan;
import dev.postqued.testkit.postquickai.PostQuickAiSandbox;
import dev.postqued.testkit.postquickai.SpentCredits;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A thousand generations while something goes wrong with most of them: what the client counts is what the service took. */
@Tag("slow")
class CreditsInTroubleTest {

  private static final int GENERATIONS = 1_000;
  private static final int FEW = 300;

  /** Faults of one request, with whether they may cost something. */
  private static final List<Supplier<Fault>> FAULTS =
      List.of(
          Fault::answerLost,
          Fault::connectionReset,
          Fault::garbage,
          () -> Fault.garbage().carriedOut(),
          Fault::emptyBody,
          () -> Fault.answer(200).body("{\"success\":true,\"data\":{}}").carriedOut(),
          () -> Fault.answer(500),
          () -> Fault.answer(500).carriedOut(),
          () -> Fault.answer(502).carriedOut(),
          () -> Fault.answer(403),
          () -> Fault.answer(400),
          () -> Fault.answer(409),
          () -> Fault.tooManyRequests(Duration.ofSeconds(3)));

  @RegisterExtension final Seed seed = new Seed();

  private final PostQuickAiSandbox sandbox =
      PostQuickAiSandbox.builder()
          .clock(SandboxClock.frozenAt(Trouble.NOW))
          .plan(Plan.PRO)
          .rateLimit(false)
          .start();

  @AfterEach
  void close() {
    sandbox.close();
  }

  private PostQuickAi client(Credits most) {
    return PostQuickAi.builder(sandbox.apiKey())
        .baseUrl(sandbox.baseUrl())
        .clock(sandbox.clock())
        .sleeper(sandbox.clock()::advance)
        .creditBudget(most)
        .build();
  }

  @Test
  void whatIsCountedIsBetweenWhatIsCertainAndWhatMayBe() {
    try (PostQuickAi ai = client(new Credits(10_000, 10_000, 10_000))) {
      run(ai, new Random(seed.value()), GENERATIONS);

      Spending told = ai.spending();
      SpentCredits truth = sandbox.journal().credits();
      Credits most = told.spent().plus(told.unclear());
      assertThat((long) truth.texts()).isBetween(told.spent().texts(), most.texts());
      assertThat((long) truth.images()).isBetween(told.spent().images(), most.images());
      assertThat((long) truth.videos()).isBetween(told.spent().videos(), most.videos());
      assertThat(told.unclear().texts()).as("lost texts").isPositive();
      assertThat(truth.refunded()).as("videos that failed").isPositive();
    }
  }

  @Test
  void noRunExceedsItsBudget() {
    Credits budget = new Credits(40, 20, 15);
    try (PostQuickAi ai = client(budget)) {
      run(ai, new Random(seed.value() + 1), FEW);

      SpentCredits truth = sandbox.journal().credits();
      assertThat(new Credits(truth.texts(), truth.images(), truth.videos()).fitInto(budget))
          .as("%s of %s", truth, budget)
          .isTrue();
      assertThat(ai.spending().left()).contains(Credits.NONE);
    }
  }

  private void run(PostQuickAi ai, Random random, int generations) {
    Post post = ai.posts().generate(PostQuickAiSandbox.GROUP);
    for (int number = 0; number < generations; number++) {
      int kind = random.nextInt(7);
      if (random.nextInt(3) > 0) {
        sandbox.faults().on(operation(kind)).then(FAULTS.get(random.nextInt(FAULTS.size())).get());
      }
      sandbox.failVideos(random.nextBoolean());
      try {
        generate(ai, kind, post.id());
      } catch (ServiceException | CreditBudgetException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
      sandbox.faults().clear();
    }
  }

  private static String operation(int kind) {
    return List.of(
            "proofread",
            "generateImage",
            "generateVideo",
            "generateVideo",
            "generatePost",
            "generatePost",
            "regeneratePost")
        .get(kind);
  }

  private static void generate(PostQuickAi ai, int kind, String post) {
    Object unused =
        switch (kind) {
          case 0 -> ai.writing().proofread(Text.of("Helo"));
          case 1 -> ai.images().generate(ImagePrompt.of("A mug"));
          case 2 -> video(ai, VideoPrompt.of(VideoModel.VEO, VeoLength.EIGHT_SECONDS, "A mug"));
          case 3 -> video(ai, VideoPrompt.of(VideoModel.SORA, SoraLength.FOUR_SECONDS, "A mug"));
          case 4 -> ai.posts().generate(PostQuickAiSandbox.GROUP);
          case 5 -> ai.posts().generateWithImage(PostQuickAiSandbox.GROUP);
          default ->
              ai.posts()
                  .regenerate(post, Regeneration.of("Shorter").withImage(ImageModel.GPT_IMAGE));
        };
  }

  private static Video video(PostQuickAi ai, VideoPrompt prompt) {
    Video started = ai.videos().generate(prompt);
    return ai.videos().await(started.id(), Duration.ofMinutes(20));
  }
}
