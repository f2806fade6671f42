package dev.postqued.compatibility;

import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.media.UploadedMedium;
import dev.postqued.media.Video;
import dev.postqued.publishing.Outcome;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.tiktok.TikTok;
import dev.postqued.uploads.MediaSource;
import java.io.IOException;
import java.time.Duration;

/** The program of the README: it uploads a video, sends it as a draft and follows it to its end. */
final class QuickStart {

  private QuickStart() {}

  static void run(PostQued postQued) throws IOException {
    Account account = postQued.accounts().list(TikTok.PLATFORM).get(0);
    UploadedMedium media =
        postQued.media().uploadVideo(Video.of(MediaSource.bytes("video.mp4", Sample.video())));
    Target draft = Target.draft(account, "Made with PostQued for Java #quickstart");
    Publication publication = postQued.publishing().publish(Post.of(media, draft));
    Publication end = postQued.publishing().await(publication.id(), Duration.ofMinutes(5));
    if (end.outcome() != Outcome.COMPLETED) {
      throw new IllegalStateException("The draft should be completed, and is " + end);
    }
  }
}
