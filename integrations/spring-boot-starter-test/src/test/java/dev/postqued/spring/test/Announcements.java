package dev.postqued.spring.test;

import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.media.Image;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.uploads.MediaSource;
import java.time.Duration;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** A component of an application, which publishes. */
@Component
class Announcements {

  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

  private final PostQued postQued;

  Announcements(PostQued postQued) {
    this.postQued = postQued;
  }

  Publication announce(String version) {
    Account account = postQued.accounts().list().get(0);
    Post post =
        Post.builder()
            .media(Image.of(MediaSource.bytes("picture.png", PICTURE)))
            .target(Target.draft(account, version + " is out"))
            .idempotencyKey(IdempotencyKey.of("release", version))
            .build();
    Publication publication = postQued.publishing().publish(post);
    return postQued.publishing().await(publication.id(), Duration.ofMinutes(5));
  }
}
