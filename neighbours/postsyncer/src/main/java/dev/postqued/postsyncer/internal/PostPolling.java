package dev.postqued.postsyncer.internal;

import dev.postqued.postsyncer.posts.PostStatus;
import dev.postqued.postsyncer.posts.PublishedPost;
import dev.postqued.service.PollSchedule;
import dev.postqued.service.Polling;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Follows posts to their end, within 60 requests a minute for all that a user does. */
record PostPolling(PostPublishing posts) implements Polling<PublishedPost> {

  private static final PollSchedule AT_WORK =
      new PollSchedule(Duration.ofSeconds(3), 1.5, Duration.ofMinutes(1));

  private static final PollSchedule SCHEDULED = PollSchedule.every(Duration.ofMinutes(1));

  @Override
  public PublishedPost get(String id) {
    return posts.get(id);
  }

  @Override
  public String id(PublishedPost post) {
    return posts.id(post);
  }

  @Override
  public boolean hasEnded(PublishedPost post) {
    return post.hasEnded();
  }

  @Override
  public PollSchedule schedule(@Nullable PublishedPost last) {
    return last != null && last.status().equals(PostStatus.SCHEDULED) ? SCHEDULED : AT_WORK;
  }

  @Override
  public PublishedPost unknown(String id) {
    return PublishedPost.unclear(Long.parseLong(id));
  }
}
