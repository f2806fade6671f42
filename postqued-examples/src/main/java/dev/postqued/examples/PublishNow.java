package dev.postqued.examples;

import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.media.Video;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.tiktok.PrivacyLevel;
import dev.postqued.tiktok.TikTokOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/** Publishes a video on the profile of a TikTok account at once, visible to its owner only. */
public final class PublishNow {

  private PublishNow() {}

  /**
   * Runs the program.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    Examples.start("publish-now", arguments);
  }

  static void run(Connection connection, PrintStream out, String... arguments) throws IOException {
    try (SampleMedia samples = new SampleMedia()) {
      Publication end = publish(connection.postQued(), samples.video());
      out.println("Publication " + end.id() + ": " + end.outcome());
    }
  }

  private static Publication publish(PostQued postQued, Path file) {
    Account account = FirstAccount.ofTikTok(postQued);
    Post post =
        Post.builder()
            .media(Video.of(file))
            .target(
                Target.publish(account, "Filmed this morning #sunrise")
                    .options(TikTokOptions.video(PrivacyLevel.SELF_ONLY).duet(false).stitch(false)))
            .idempotencyKey(IdempotencyKey.of("sunrise", "2026-03-01"))
            .build();
    Publication publication = postQued.publishing().publish(post);
    return postQued.publishing().await(publication.id(), Duration.ofMinutes(5));
  }
}
