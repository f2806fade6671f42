package dev.postqued.publishing;

import java.time.Instant;
import java.util.List;

/**
 * A post as a {@link Rule} sees it: for one of its targets.
 *
 * @param post the post
 * @param targetIndex the position of the target in {@link Post#targets()}
 * @param media its media, in order
 * @param now the time by the clock of the client
 */
public record CheckedPost(Post post, int targetIndex, List<CheckedMedium> media, Instant now) {

  /** Copies the media. */
  public CheckedPost {
    media = List.copyOf(media);
  }

  /** Returns the target. */
  public Target target() {
    return post.targets().get(targetIndex);
  }
}
