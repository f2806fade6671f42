package dev.postqued.internal.publishing;

import dev.postqued.media.Image;
import dev.postqued.media.Medium;
import dev.postqued.media.UploadedMedia;
import dev.postqued.media.Video;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A medium of a post and how far its upload is.
 *
 * @param kind video, image, or content that was uploaded before
 * @param path the absolute path of the file
 * @param size its size in bytes when the post was made
 * @param modifiedAt when it was changed last
 * @param contentType its MIME type
 * @param width in pixels, of a video
 * @param height in pixels, of a video
 * @param durationMs in milliseconds, of a video
 * @param contentId the content it becomes, once there is a session
 * @param storageKey its name in storage, if the service told it
 * @param uploaded whether the service has it
 */
record MediumState(
    Kind kind,
    @Nullable String path,
    long size,
    @Nullable Instant modifiedAt,
    @Nullable String contentType,
    int width,
    int height,
    @Nullable Long durationMs,
    @Nullable String contentId,
    @Nullable String storageKey,
    boolean uploaded) {

  enum Kind {
    VIDEO,
    IMAGE,
    CONTENT
  }

  static MediumState of(Medium medium) {
    if (medium instanceof Video video) {
      return ofFile(
          Kind.VIDEO,
          video.path(),
          video.contentType(),
          video.width(),
          video.height(),
          video.duration().map(Duration::toMillis).orElse(null));
    }
    if (medium instanceof Image image) {
      return ofFile(Kind.IMAGE, image.path(), image.contentType(), 0, 0, null);
    }
    String contentId = ((UploadedMedia) medium).contentId();
    return new MediumState(Kind.CONTENT, null, 0, null, null, 0, 0, null, contentId, null, true);
  }

  private static MediumState ofFile(
      Kind kind, Path path, String contentType, int width, int height, @Nullable Long durationMs) {
    try {
      return new MediumState(
          kind,
          path.toAbsolutePath().toString(),
          Files.size(path),
          Files.getLastModifiedTime(path).toInstant(),
          contentType,
          width,
          height,
          durationMs,
          null,
          null,
          false);
    } catch (IOException e) {
      throw new IllegalArgumentException("file: " + path + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Whether it is the same medium, however far it is. */
  boolean isSameAs(MediumState other) {
    return kind == Kind.CONTENT
        ? other.kind == Kind.CONTENT && String.valueOf(contentId).equals(other.contentId)
        : blank(this).equals(blank(other));
  }

  /** The time of the last change is left out: to touch a file does not change it. */
  private static MediumState blank(MediumState m) {
    return new MediumState(
        m.kind,
        m.path,
        m.size,
        null,
        m.contentType,
        m.width,
        m.height,
        m.durationMs,
        null,
        null,
        false);
  }

  MediumState inSession(String id, @Nullable String key) {
    return new MediumState(
        kind, path, size, modifiedAt, contentType, width, height, durationMs, id, key, false);
  }

  MediumState uploadedAs(String id) {
    return new MediumState(
        kind, path, size, modifiedAt, contentType, width, height, durationMs, id, storageKey, true);
  }

  /** The file, as a video. */
  Video video() {
    Video video = Video.of(unchangedFile(), width, height).contentType(String.valueOf(contentType));
    return durationMs == null ? video : video.duration(Duration.ofMillis(durationMs));
  }

  /** The file, as an image. */
  Image image() {
    return Image.of(unchangedFile()).contentType(String.valueOf(contentType));
  }

  private Path unchangedFile() {
    Path file = Path.of(String.valueOf(path));
    MediumState now =
        Files.exists(file)
            ? ofFile(kind, file, String.valueOf(contentType), width, height, durationMs)
            : this;
    if (now.size != size || !String.valueOf(modifiedAt).equals(String.valueOf(now.modifiedAt))) {
      throw new IllegalArgumentException(
          "file: " + path + " was changed after its post was made; make a new post of it");
    }
    return file;
  }
}
