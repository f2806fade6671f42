package dev.postqued.postquickai.internal;

import dev.postqued.engine.WireObject;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.content.Post;
import dev.postqued.postquickai.content.Status;
import dev.postqued.postquickai.videos.Video;
import java.util.List;
import java.util.Optional;

/** Reads posts and videos; many responses leave members out. */
final class PostMapper {

  private PostMapper() {}

  static Post post(WireObject read) {
    return new Post(
        read.text("id").orElse(""),
        read.text("app_id").orElse(""),
        status(read),
        read.text("content").orElse(""),
        read.text("post_type").orElse(""),
        media(read),
        Platform.all(read.texts("platforms")),
        Platform.all(read.texts("posted_platforms")),
        Boolean.FALSE.equals(read.get("is_manual")),
        Wire.instant(read, "scheduled_for"),
        Wire.instant(read, "posted_at"),
        read.text("error_message"),
        Wire.instant(read, "created_at"),
        read.without(
            "id",
            "app_id",
            "status",
            "content",
            "post_type",
            "image_url",
            "image_urls",
            "video_url",
            "platforms",
            "posted_platforms",
            "is_manual",
            "scheduled_for",
            "posted_at",
            "error_message",
            "created_at"));
  }

  private static List<String> media(WireObject read) {
    List<String> images = read.texts("image_urls");
    if (!images.isEmpty()) {
      return images;
    }
    return read.text("image_url").or(() -> read.text("video_url")).map(List::of).orElse(List.of());
  }

  static Video video(WireObject read) {
    return new Video(
        read.text("id").orElse(""),
        read.text("app_id").orElse(""),
        status(read),
        read.text("title").orElse(""),
        read.text("description").orElse(""),
        read.count("duration"),
        read.text("video_url"),
        read.text("optimized_video_url"),
        Platform.all(read.texts("platforms")),
        Platform.all(read.texts("posted_platforms")),
        Wire.instant(read, "scheduled_for"),
        error(read),
        read.without(
            "id",
            "app_id",
            "status",
            "title",
            "description",
            "duration",
            "video_url",
            "optimized_video_url",
            "platforms",
            "posted_platforms",
            "scheduled_for",
            "error_message"));
  }

  static Status status(WireObject read) {
    return new Status(read.text("status").orElse(""));
  }

  static Optional<String> error(WireObject read) {
    return read.text("error_message");
  }
}
