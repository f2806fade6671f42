package dev.postqued.compatibility.application;

import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.media.Video;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.tiktok.TikTok;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Announces releases. */
// README begins
@Service
public class Announcements {

  private final PostQued postQued;

  Announcements(PostQued postQued) {
    this.postQued = postQued;
  }

  /** Announces a release, once. */
  public Publication announce(String version, Video video) {
    Account account = postQued.accounts().list(TikTok.PLATFORM).get(0);
    Post post =
        Post.builder()
            .media(video)
            .target(Target.draft(account, version + " is out #release"))
            .idempotencyKey(IdempotencyKey.of("release", version))
            .build();
    Publication publication = postQued.publishing().publish(post);
    return postQued.publishing().await(publication.id(), Duration.ofMinutes(5));
  }
}
// README ends
