package dev.postqued.examples;

import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.media.UploadedMedium;
import dev.postqued.media.Video;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import java.io.IOException;
import java.io.PrintStream;

/** Uploads a video, sends it to the inbox of a TikTok account as a draft, and follows it there. */
public final class QuickStart {

  private QuickStart() {}

  /**
   * Runs the program.
   *
   * @param arguments a video; none for a sample
   */
  public static void main(String[] arguments) {
    Examples.start("quickstart", arguments);
  }

  static void run(Connection connection, PrintStream out, String... arguments) throws IOException {
    try (SampleMedia samples = new SampleMedia()) {
      Video video =
          arguments.length == 0 ? Video.of(samples.video()) : Inputs.video("VIDEO", arguments[0]);
      publish(connection.postQued(), out, video);
    }
  }

  private static void publish(PostQued postQued, PrintStream out, Video video) {
    Account account = FirstAccount.ofTikTok(postQued);
    out.println("1. Account: " + account.username());

    out.println("2. Upload: " + video.filename() + ", " + video.width() + "x" + video.height());
    UploadedMedium media = postQued.media().uploadVideo(video, new ProgressBar(out));
    out.println("   content " + media.contentId());

    // The post has its key from here on: publishing it twice, after an error say, posts it once.
    Post post = Post.of(media, Target.draft(account, "Made with PostQued for Java #quickstart"));
    out.println("3. Publish: a draft with Idempotency-Key " + post.idempotencyKey());
    Publication publication = postQued.publishing().publish(post);
    out.println("   publication " + publication.id());

    out.println("4. Follow:");
    Publication end = FollowPublication.follow(postQued, out, publication.id());
    switch (end.outcome()) {
      case COMPLETED -> out.println("Done. The draft is in the inbox of " + account.username());
      case RUNNING -> out.println("Still under way. Ask again: follow-publication " + end.id());
      default -> out.println("It was not sent: " + end.outcome());
    }
  }
}
