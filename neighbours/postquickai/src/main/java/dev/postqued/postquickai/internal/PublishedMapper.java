package dev.postqued.postquickai.internal;

import dev.postqued.engine.JsonText;
import dev.postqued.engine.WireObject;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.content.Status;
import dev.postqued.postquickai.publishing.Kind;
import dev.postqued.postquickai.publishing.Published;
import dev.postqued.postquickai.publishing.Published.PlatformFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how far a post or a video is, in the older and the newer form. */
final class PublishedMapper {

  /** What a post or a video is that nobody publishes. */
  private static final Set<Status> AT_REST =
      Set.of(Status.DRAFT, Status.PENDING, Status.COMPLETED, Status.UNKNOWN);

  private static final String PUBLISHING = "publishing";

  private PublishedMapper() {}

  /** Returns something of which only the id is known. */
  static Published unknown(Subject subject) {
    return Published.unclear(subject.kind(), subject.id());
  }

  /**
   * Reads a post or a video.
   *
   * @param subject its id, which counts if the response does not say one
   */
  static Published read(Subject subject, WireObject read) {
    Map<String, String> ids = new LinkedHashMap<>();
    WireObject onPlatforms = read.object("platform_post_ids");
    onPlatforms
        .members()
        .keySet()
        .forEach(
            name ->
                onPlatforms
                    .text(String.valueOf(name))
                    .ifPresent(id -> ids.put(String.valueOf(name), id)));
    return new Published(
        subject.kind(),
        read.text("id").orElse(subject.id()),
        PostMapper.status(read),
        Platform.all(read.texts("posted_platforms")),
        failures(read),
        Wire.instant(read, "scheduled_for"),
        ids,
        0);
  }

  /** A newer form says it for each platform, an older one in a sentence. */
  private static List<PlatformFailure> failures(WireObject read) {
    WireObject publishing = read.object(PUBLISHING);
    List<PlatformFailure> failures = new ArrayList<>();
    publishing
        .members()
        .keySet()
        .forEach(name -> failure(publishing, String.valueOf(name)).ifPresent(failures::add));
    if (failures.isEmpty()) {
      PostMapper.error(read)
          .map(words -> new PlatformFailure(Optional.empty(), words))
          .ifPresent(failures::add);
    }
    return failures;
  }

  private static Optional<PlatformFailure> failure(WireObject publishing, String platform) {
    WireObject state = publishing.object(platform);
    return state
        .text("state")
        .filter(name -> name.toLowerCase(Locale.ROOT).contains("fail"))
        .map(
            name ->
                new PlatformFailure(
                    Optional.of(new Platform(platform)),
                    state
                        .text("error")
                        .or(() -> state.text("message"))
                        .or(() -> state.text("error_message"))
                        .orElse(name)));
  }

  /** Whether a video says by itself how far each platform is. */
  static boolean saysPlatforms(WireObject read) {
    return read.get(PUBLISHING) instanceof Map<?, ?>;
  }

  /**
   * Reads the response to a request that publishes. A newer service says only that it took it; an older one says where it
   * was published, and what failed.
   *
   * @param data the data of a success; null if it is none
   */
  static Published published(Subject subject, @Nullable WireObject data) {
    if (data == null) {
      return unknown(subject);
    }
    Published read = read(subject, data.object(subject.kind() == Kind.POST ? "post" : "video"));
    List<Platform> reached = new ArrayList<>(read.reached());
    Platform.all(data.texts("publishedTo")).stream()
        .filter(platform -> !reached.contains(platform))
        .forEach(reached::add);
    List<PlatformFailure> failures = new ArrayList<>(read.failures());
    if (data.get("errors") instanceof List<?> errors) {
      errors.forEach(error -> failures.add(failure(error)));
    }
    Published told =
        new Published(
            read.kind(),
            read.id(),
            read.status(),
            reached,
            failures,
            read.scheduledFor(),
            read.platformIds(),
            0);
    if (!AT_REST.contains(told.status())) {
      return told;
    }
    return told.withStatus(
        failures.isEmpty() || !reached.isEmpty() ? Status.PROCESSING : Status.FAILED);
  }

  /** No source shows what an error looks like. */
  private static PlatformFailure failure(@Nullable Object error) {
    WireObject read = WireObject.of(error);
    if (read == null) {
      return new PlatformFailure(Optional.empty(), String.valueOf(error));
    }
    return new PlatformFailure(
        read.text("platform").map(Platform::new),
        read.text("message")
            .or(() -> read.text("error"))
            .orElseGet(() -> JsonText.of(read.members())));
  }
}
