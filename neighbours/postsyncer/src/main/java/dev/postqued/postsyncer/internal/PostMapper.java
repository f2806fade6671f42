package dev.postqued.postsyncer.internal;

import dev.postqued.bindings.postsyncer.model.PlatformPost;
import dev.postqued.bindings.postsyncer.model.Post;
import dev.postqued.bindings.postsyncer.model.PostAnswer;
import dev.postqued.bindings.postsyncer.model.PostContent;
import dev.postqued.postsyncer.posts.PostStatus;
import dev.postqued.postsyncer.posts.PublishedPost;
import dev.postqued.postsyncer.posts.PublishedPost.OnPlatform;
import dev.postqued.postsyncer.workspaces.Label;
import dev.postqued.postsyncer.workspaces.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
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
    String zone = post.workspace() == null ? null : post.workspace().timezone();
    return new PublishedPost(
        post.id(),
        workspace(post),
        status(post.status()),
        texts(post.content()),
        labels(post.labels()),
        Times.read(post.scheduledAt(), zone),
        times(post.postedOn(), zone),
        post.remainingPosts() == null ? OptionalInt.empty() : OptionalInt.of(post.remainingPosts()),
        platforms(post.platforms()),
        0,
        details(post));
  }

  private static long workspace(Post post) {
    if (post.workspace() != null && post.workspace().id() != null) {
      return post.workspace().id();
    }
    return post.workspaceId() == null ? 0 : post.workspaceId();
  }

  private static List<String> texts(@Nullable List<PostContent> content) {
    return each(content, part -> part.text() == null ? "" : part.text());
  }

  private static List<Label> labels(
      @Nullable List<dev.postqued.bindings.postsyncer.model.Label> labels) {
    return each(
        labels,
        label ->
            label.id() == null
                ? null
                : new Label(
                    label.id(),
                    0,
                    Objects.requireNonNullElse(label.name(), ""),
                    Objects.requireNonNullElse(label.color(), "")));
  }

  private static List<Timestamp> times(@Nullable List<String> times, @Nullable String zone) {
    return each(times, time -> Times.read(time, zone));
  }

  /** What is known by name and has no place of its own, and what is not known. */
  private static Map<String, Object> details(Post post) {
    Map<String, Object> details = new LinkedHashMap<>(post.unknownProperties());
    put(details, "published_at", post.publishedAt());
    put(details, "created_at", post.createdAt());
    put(details, "updated_at", post.updatedAt());
    put(details, "repeatable", post.repeatable());
    put(details, "repeatable_times", post.repeatableTimes());
    put(details, "repeatable_gap", post.repeatableGap());
    put(details, "repeatable_gap_unit", post.repeatableGapUnit());
    return details;
  }

  private static void put(Map<String, Object> details, String name, @Nullable Object value) {
    if (value != null) {
      details.put(name, value);
    }
  }

  private static List<OnPlatform> platforms(@Nullable List<PlatformPost> platforms) {
    return each(platforms, PostMapper::onPlatform);
  }

  private static <T, R> List<R> each(@Nullable List<T> list, Function<T, @Nullable R> mapper) {
    return list == null
        ? List.of()
        : list.stream().filter(Objects::nonNull).map(mapper).filter(Objects::nonNull).toList();
  }

  private static OnPlatform onPlatform(PlatformPost on) {
    return new OnPlatform(
        on.platform() == null ? "unknown" : on.platform().value(),
        on.accountId() == null ? OptionalLong.empty() : OptionalLong.of(on.accountId()),
        status(on.status()),
        Optional.ofNullable(on.postUrl()).filter(url -> !url.isBlank()),
        on.unknownProperties());
  }

  private static PostStatus status(
      dev.postqued.bindings.postsyncer.model.@Nullable PostStatus status) {
    return status == null ? PostStatus.UNKNOWN : new PostStatus(status.value());
  }
}
