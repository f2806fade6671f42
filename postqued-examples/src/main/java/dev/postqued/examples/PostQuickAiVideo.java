package dev.postqued.examples;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.postquickai.PostQuickAi;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.content.Status;
import dev.postqued.postquickai.groups.Group;
import dev.postqued.postquickai.publishing.Publication;
import dev.postqued.postquickai.publishing.Published;
import dev.postqued.postquickai.videos.VeoLength;
import dev.postqued.postquickai.videos.Video;
import dev.postqued.postquickai.videos.VideoModel;
import dev.postqued.postquickai.videos.VideoPrompt;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Lets PostQuickAI make a video, waits for it, and publishes it on TikTok and Instagram, once. */
public final class PostQuickAiVideo {

  private static final Duration LIMIT = Duration.ofMinutes(20);

  private PostQuickAiVideo() {}

  /**
   * Runs the program.
   *
   * @param arguments what the video shows; in the sandbox there is something
   */
  public static void main(String[] arguments) {
    Examples.start("postquickai-video", arguments);
  }

  static void run(AiConnection connection, PrintStream out, String... arguments) {
    String prompt =
        connection.argument(arguments, 0, "PROMPT", "Coffee is poured into a white mug, slowly");
    PostQuickAi ai = connection.ai();
    Group group = Groups.first(ai);
    List<Platform> platforms =
        Groups.connected(group).stream()
            .filter(List.of(Platform.TIKTOK, Platform.INSTAGRAM)::contains)
            .toList();
    if (platforms.isEmpty()) {
      throw new IllegalStateException("Connect an account on TikTok or Instagram first.");
    }

    // A model and one of its lengths; another length does not compile.
    VideoPrompt wanted =
        VideoPrompt.of(VideoModel.VEO_FAST, VeoLength.SIX_SECONDS, prompt).group(group.id());
    out.println("1. " + wanted.model() + ": " + wanted.model().credits());
    Video started = ai.videos().generate(wanted);
    out.println("2. Video " + started.id() + ": " + started.status());
    Video video = ai.videos().await(started.id(), LIMIT);
    out.println("3. Video " + video.id() + ": " + video.status());
    if (!video.status().equals(Status.COMPLETED)) {
      throw new IllegalStateException(
          "There is no video: " + video.error().orElse("it is not ready yet") + ".");
    }

    Published published =
        ai.publishing()
            .publish(
                Publication.video(group.id(), video.id())
                    .key(IdempotencyKey.of("postquickai-video", video.id()))
                    .platforms(platforms.toArray(Platform[]::new))
                    .caption(prompt)
                    .build());
    Published end = ai.publishing().await(published, LIMIT);
    out.println("4. " + end.status() + " on " + end.reached());
    end.failures().forEach(failure -> out.println("   " + failure.words()));
    out.println("5. Spent: " + ai.spending().spent());
  }
}
