package dev.postqued.compatibility.application;

import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.compatibility.Sample;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.media.Video;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.tiktok.TikTok;
import dev.postqued.uploads.MediaSource;
import java.io.IOException;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Announces releases. */
@Service
public class Announcements {

  /** Part of every caption, so that it can be searched for where it must not be. */
  static final String CAPTION = "caption-of-an-announcement";

  private final PostQued postQued;

  Announcements(PostQued postQued) {
    this.postQued = postQued;
  }

  /**
   * Announces a release, once.
   *
   * @param version the release
   * @return the publication, which has ended
   */
  public Publication announce(String version) throws IOException {
    Account account = postQued.accounts().list(TikTok.PLATFORM).get(0);
    Post post =
        Post.builder()
            .media(Video.of(MediaSource.bytes("video.mp4", Sample.video())))
            .target(Target.draft(account, CAPTION + " " + version))
            .idempotencyKey(IdempotencyKey.of("release", version))
            .build();
    Publication publication = postQued.publishing().publish(post);
    return postQued.publishing().await(publication.id(), Duration.ofMinutes(5));
  }
}
