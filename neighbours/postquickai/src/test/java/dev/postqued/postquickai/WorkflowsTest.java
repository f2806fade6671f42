package dev.postqued.postquickai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.errors.AuthenticationException;
import dev.postqued.errors.SubscriptionRequiredException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.postquickai.PostQuickAiBuilder.Plan;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.content.Media;
import dev.postqued.postquickai.content.Part;
import dev.postqued.postquickai.content.Post;
import dev.postqued.postquickai.content.PostChange;
import dev.postqued.postquickai.content.PostForm;
import dev.postqued.postquickai.content.Regeneration;
import dev.postqued.postquickai.content.Status;
import dev.postqued.postquickai.credits.Credits;
import dev.postqued.postquickai.figures.FigurePeriod;
import dev.postqued.postquickai.groups.Group;
import dev.postqued.postquickai.groups.GroupForm;
import dev.postqued.postquickai.groups.Instructions;
import dev.postqued.postquickai.images.GeneratedImage;
import dev.postqued.postquickai.images.ImageModel;
import dev.postqued.postquickai.images.ImagePrompt;
import dev.postqued.postquickai.images.ImageRatio;
import dev.postqued.postquickai.publishing.Kind;
import dev.postqued.postquickai.publishing.Publication;
import dev.postqued.postquickai.publishing.Published;
import dev.postqued.postquickai.usage.RequestPeriod;
import dev.postqued.postquickai.videos.SoraLength;
import dev.postqued.postquickai.videos.VeoLength;
import dev.postqued.postquickai.videos.Video;
import dev.postqued.postquickai.videos.VideoModel;
import dev.postqued.postquickai.videos.VideoPrompt;
import dev.postqued.postquickai.writing.Caption;
import dev.postqued.postquickai.writing.Text;
import dev.postqued.postquickai.writing.Tone;
import dev.postqued.postquickai.writing.VideoCaption;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.postquickai.Delivery;
import dev.postqued.testkit.postquickai.PostQuickAiSandbox;
import dev.postqued.testkit.postquickai.PostQuickAiSandboxBuilder;
import dev.postqued.testkit.postquickai.PublicPost;
import dev.postqued.testkit.postquickai.Subscription;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The workflows of the vendor's reference, and all else that can be done, against the sandbox. */
class WorkflowsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private PostQuickAiSandbox sandbox = start(PostQuickAiSandbox.builder());
  private PostQuickAi ai = client();

  private static PostQuickAiSandbox start(PostQuickAiSandboxBuilder builder) {
    return builder.clock(SandboxClock.frozenAt(NOW)).start();
  }

  private PostQuickAi client() {
    return PostQuickAi.builder(sandbox.apiKey())
        .baseUrl(sandbox.baseUrl())
        .clock(sandbox.clock())
        .sleeper(sandbox.clock()::advance)
        .build();
  }

  private void open(PostQuickAiSandboxBuilder builder) {
    close();
    sandbox = start(builder);
    ai = client();
  }

  @AfterEach
  void close() {
    ai.close();
    sandbox.close();
  }

  @ParameterizedTest
  @EnumSource
  void contentIsGeneratedReviewedEditedAndPublished(Delivery delivery) {
    open(PostQuickAiSandbox.builder().delivery(delivery));
    Group group = ai.groups().create(GroupForm.of("Acme", Platform.INSTAGRAM, Platform.TWITTER));
    ai.groups()
        .changeInstructions(group.id(), Instructions.none().brand("Acme Fitness").tone("direct"));

    Post generated = ai.posts().generateWithImage(group.id());
    assertThat(ai.posts().get(generated.id())).isEqualTo(generated);
    String text = ai.writing().inTone(Text.of(generated.text()).group(group.id()), Tone.FRIENDLY);
    ai.posts().change(generated.id(), PostChange.text(text));
    Published published =
        ai.publishing()
            .publish(
                Publication.post(group.id(), generated.id())
                    .platforms(Platform.INSTAGRAM, Platform.TWITTER)
                    .build());
    Published ended = ai.publishing().await(published, Duration.ofMinutes(10));

    assertThat(ended.status()).isEqualTo(Status.POSTED);
    assertThat(ended.reached()).containsExactly(Platform.INSTAGRAM, Platform.TWITTER);
    assertThat(ended.platformIds()).containsKeys("instagram", "twitter_x");
    assertThat(sandbox.journal().publicPosts())
        .extracting(PublicPost::text)
        .hasSize(2)
        .allMatch(text::equals);
    assertThat(ai.spending().spent()).isEqualTo(new Credits(2, 1, 0));
  }

  @ParameterizedTest
  @EnumSource
  void aVideoIsGeneratedAwaitedAndPublished(Delivery delivery) {
    open(PostQuickAiSandbox.builder().delivery(delivery));
    Video started =
        ai.videos()
            .generate(
                VideoPrompt.of(VideoModel.SORA_PRO, SoraLength.EIGHT_SECONDS, "A mug")
                    .landscape()
                    .group(PostQuickAiSandbox.GROUP));

    Video video = ai.videos().await(started.id(), Duration.ofMinutes(20));
    Published published =
        ai.publishing()
            .publish(
                Publication.video(PostQuickAiSandbox.GROUP, video.id())
                    .platforms(Platform.TIKTOK, Platform.INSTAGRAM)
                    .caption("Good morning")
                    .build());
    Published ended = ai.publishing().await(published, Duration.ofMinutes(10));

    assertThat(video.seconds()).hasValue(8);
    assertThat(ended.reached()).containsExactlyInAnyOrder(Platform.TIKTOK, Platform.INSTAGRAM);
    assertThat(sandbox.journal().publicPosts())
        .extracting(PublicPost::text)
        .containsExactly("Good morning", "Good morning");
    assertThat(ai.usage().videos().used()).isEqualTo(3);
  }

  @Test
  void aWeekIsWrittenAndScheduled() {
    for (int day = 2; day < 9; day++) {
      Instant at = NOW.plus(Duration.ofDays(day));
      ai.publishing()
          .publish(
              Publication.of(PostForm.text(PostQuickAiSandbox.GROUP, "Day " + day))
                  .key(IdempotencyKey.of("week", String.valueOf(day)))
                  .platforms(Platform.BLUESKY)
                  .at(at)
                  .build());
    }

    assertThat(ai.posts().list(PostQuickAiSandbox.GROUP, Status.SCHEDULED)).hasSize(7);
    assertThat(sandbox.journal().publicPosts()).isEmpty();
    sandbox.clock().advance(Duration.ofDays(10));
    assertThat(sandbox.journal().publicPosts()).hasSize(7);
    assertThat(ai.posts().list(PostQuickAiSandbox.GROUP, Status.POSTED)).hasSize(7);
  }

  @Test
  void aPlatformThatFailedIsPublishedToAgain() {
    sandbox.failOn("threads", true);
    Publication.Builder post =
        Publication.of(PostForm.text(PostQuickAiSandbox.GROUP, "Hello"))
            .platforms(Platform.BLUESKY, Platform.THREADS);
    Published first =
        ai.publishing().await(ai.publishing().publish(post.build()), Duration.ofMinutes(10));
    assertThat(first.reached()).containsExactly(Platform.BLUESKY);
    assertThat(first.failures()).isNotEmpty();
    sandbox.failOn("threads", false);

    Published again =
        ai.publishing()
            .publish(
                Publication.post(PostQuickAiSandbox.GROUP, first.id())
                    .platforms(Platform.THREADS)
                    .build());
    sandbox.clock().advance(Duration.ofMinutes(2));

    assertThat(ai.publishing().get(Kind.POST, again.id()).reached())
        .containsExactlyInAnyOrder(Platform.BLUESKY, Platform.THREADS);
    assertThat(sandbox.journal().publicPosts()).hasSize(2);
  }

  @Test
  void whatIsScheduledIsCancelledByDeletingIt() {
    Published scheduled =
        ai.publishing()
            .publish(
                Publication.of(PostForm.text(PostQuickAiSandbox.GROUP, "Hello"))
                    .platforms(Platform.BLUESKY)
                    .at(NOW.plus(Duration.ofHours(1)))
                    .build());

    ai.posts().delete(scheduled.id());
    sandbox.clock().advance(Duration.ofHours(3));

    assertThat(sandbox.journal().publicPosts()).isEmpty();
  }

  @Test
  void textsAndImagesAreMade() {
    Text text = Text.of("We launched a new feature.").group(PostQuickAiSandbox.GROUP);
    List<String> texts =
        List.of(
            ai.writing().caption(Caption.about(text).length(Caption.Length.SHORT)),
            ai.writing().caption(VideoCaption.about(text).duration(Duration.ofSeconds(30))),
            ai.writing().inTone(text, Tone.ENTHUSIASTIC),
            ai.writing().proofread(text).text(),
            ai.writing().shorten(text),
            ai.writing().shorten(text, 10, false),
            ai.writing().edit(text, "Add a question"));
    GeneratedImage image =
        ai.images()
            .generate(
                ImagePrompt.of("A mug").model(ImageModel.GPT_IMAGE).ratio(ImageRatio.FOUR_TO_FIVE));

    assertThat(texts).allMatch(made -> made.startsWith("[made up by the sandbox]"));
    assertThat(ai.writing().hashtags(text, Platform.INSTAGRAM, 10)).hasSize(10);
    assertThat(image.height()).isEqualTo(1350);
    assertThat(ai.usage().texts().left()).hasValue(400 - 8);
    assertThat(ai.spending().spent()).isEqualTo(new Credits(8, 1, 0));
  }

  @Test
  void postsLive() {
    URI picture = URI.create("https://cdn.example/1.jpg");
    Post draft = ai.posts().draft(PostForm.of(PostQuickAiSandbox.GROUP, "A", Media.image(picture)));
    ai.posts().setImages(draft.id(), List.of(picture, URI.create("https://cdn.example/2.jpg")));
    assertThat(ai.posts().get(draft.id()).media()).hasSize(2);
    ai.posts().removeImages(draft.id());
    ai.posts().change(draft.id(), PostChange.thread(List.of(Part.text("A"), Part.text("B"))));
    assertThat(ai.posts().regenerate(draft.id(), Regeneration.of("shorter")).text())
        .contains("Another post");
    assertThat(ai.posts().forgetPlatforms(draft.id()).reached()).isEmpty();
    assertThat(ai.posts().figures(draft.id()).total().views()).isZero();
    assertThat(ai.posts().list(PostQuickAiSandbox.GROUP)).extracting(Post::id).contains(draft.id());
    ai.posts().delete(draft.id());
    assertThat(ai.posts().list(PostQuickAiSandbox.GROUP)).isEmpty();
  }

  @Test
  void videosLive() {
    VideoPrompt prompt = VideoPrompt.of(VideoModel.VEO_FAST, VeoLength.FOUR_SECONDS, "A mug");
    Video started = ai.videos().generate(prompt);
    assertThat(ai.videos().get(started.id()).status()).isEqualTo(Status.GENERATING);
    assertThat(ai.videos().figures(started.id()).total().likes()).isZero();
    Video ready = ai.videos().await(started.id(), Duration.ofMinutes(20));
    assertThat(ai.videos().forgetPlatforms(ready.id()).reached()).isEmpty();
    ai.videos().delete(ready.id());
    assertThat(ai.spending().spent()).isEqualTo(Credits.videos(1));

    sandbox.failVideos(true);
    Video failed = ai.videos().await(ai.videos().generate(prompt).id(), Duration.ofMinutes(20));
    assertThat(failed.status()).isEqualTo(Status.FAILED);
    assertThat(ai.spending().spent()).isEqualTo(Credits.videos(1));
  }

  @Test
  void groupsAccountsAndKeysAreRead() {
    assertThat(ai.groups().list()).extracting(Group::id).containsExactly(PostQuickAiSandbox.GROUP);
    assertThat(ai.groups().get(PostQuickAiSandbox.GROUP).accounts()).hasSize(7);
    assertThat(ai.groups().instructions(PostQuickAiSandbox.GROUP)).isEmpty();
    ai.groups()
        .changeInstructions(PostQuickAiSandbox.GROUP, Instructions.none().includeImage(true));
    assertThat(
            ai.groups().instructions(PostQuickAiSandbox.GROUP).orElseThrow().isOn("include_image"))
        .isTrue();
    assertThat(ai.groups().figures(PostQuickAiSandbox.GROUP, FigurePeriod.WEEK).posts()).isZero();
    String account = ai.accounts().list().get(0).id();
    ai.accounts().disconnect(account);
    assertThat(ai.accounts().list()).hasSize(6);
    assertThat(ai.accounts().user().plan()).isEqualTo("basic");
    assertThat(ai.accounts().keys()).hasSize(1);
    assertThat(ai.requestFigures(RequestPeriod.WEEK).successRate()).isEqualTo(100);
    ai.groups().delete(PostQuickAiSandbox.GROUP);
    assertThat(ai.groups().list()).isEmpty();
  }

  @Test
  void theLimitsOfThePlanAreKept() {
    open(PostQuickAiSandbox.builder().plan(dev.postqued.testkit.postquickai.Plan.PRO));
    try (PostQuickAi pro =
        PostQuickAi.builder(sandbox.apiKey())
            .baseUrl(sandbox.baseUrl())
            .clock(sandbox.clock())
            .sleeper(sandbox.clock()::advance)
            .plan(Plan.PRO)
            .build()) {
      for (int request = 0; request < 200; request++) {
        assertThat(pro.usage().groups().isUnlimited()).isTrue();
      }
    }

    assertThat(sandbox.journal().calls()).hasSize(200).noneMatch(call -> call.status() == 429);
  }

  @Test
  void aPlanIsToldApartFromAKey() {
    for (Subscription none :
        List.of(Subscription.NONE, Subscription.INACTIVE, Subscription.WITHOUT_API)) {
      sandbox.subscription(none);
      assertThatThrownBy(ai::usage).isInstanceOf(SubscriptionRequiredException.class);
    }
    sandbox.subscription(Subscription.ACTIVE);
    try (PostQuickAi other =
        PostQuickAi.builder("pq_live_other").baseUrl(sandbox.baseUrl()).build()) {
      assertThatThrownBy(other::usage).isInstanceOf(AuthenticationException.class);
    }
  }
}
