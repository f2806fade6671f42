package dev.postqued.postsyncer.internal;

import dev.postqued.bindings.postsyncer.model.PlatformPost;
import dev.postqued.bindings.postsyncer.model.Post;
import dev.postqued.bindings.postsyncer.model.PostAnswer;
import dev.postqued.postsyncer.posts.PostStatus;
import dev.postqued.postsyncer.posts.PublishedPost;
import dev.postqued.postsyncer.posts.PublishedPost.OnPlatform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads posts in the forms that the service gives them. */
final class PostMapper {

  private PostMapper() {}

  /** Returns the post of a response; null if it has none with an id. */
  static @Nullable PublishedPost post(@Nullable PostAnswer answer) {
    if (answer == null) {
      return null;
    }
    return answer.isPostEnvelope()
        ? post(answer.asPostEnvelope().data())
        : answer.isPost() ? post(answer.asPost()) : null;
  }

  /** Returns a post; null if it has no id. */
  static @Nullable PublishedPost post(@Nullable Post post) {
    if (post == null || post.id() == null) {
      return null;
    }
    Map<String, Object> details = new LinkedHashMap<>(post.unknownProperties());
    if (post.publishedAt() != null) {
      details.put("published_at", post.publishedAt());
    }
    return new PublishedPost(
        post.id(),
        status(post.status()),
        post.scheduledAt(),
        platforms(post.platforms()),
        0,
        details);
  }

  private static List<OnPlatform> platforms(@Nullable List<PlatformPost> platforms) {
    return platforms == null
        ? List.of()
        : platforms.stream().filter(Objects::nonNull).map(PostMapper::onPlatform).toList();
  }

  private static OnPlatform onPlatform(PlatformPost on) {
    return new OnPlatform(
        on.platform() == null ? "unknown" : on.platform().value(),
        status(on.status()),
        Optional.ofNullable(on.postUrl()).filter(url -> !url.isBlank()),
        on.unknownProperties());
  }

  private static PostStatus status(
      dev.postqued.bindings.postsyncer.model.@Nullable PostStatus status) {
    return status == null ? PostStatus.UNKNOWN : new PostStatus(status.value());
  }
}
