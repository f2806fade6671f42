package dev.postqued.internal.publishing;

import dev.postqued.media.Image;
import dev.postqued.media.Medium;
import dev.postqued.media.UploadedMedia;
import dev.postqued.media.Video;
import dev.postqued.uploads.MediaSource;
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
 * @param path the absolute path of the file; null if it is none
 * @param filename its name
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
    @Nullable String filename,
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
      return ofSource(
          Kind.VIDEO,
          video.source(),
          video.contentType(),
          video.width(),
          video.height(),
          video.duration().map(Duration::toMillis).orElse(null));
    }
    if (medium instanceof Image image) {
      return ofSource(Kind.IMAGE, image.source(), image.contentType(), 0, 0, null);
    }
    String contentId = ((UploadedMedia) medium).contentId();
    return new MediumState(
        Kind.CONTENT, null, null, 0, null, null, 0, 0, null, contentId, null, true);
  }

  private static MediumState ofSource(
      Kind kind,
      MediaSource source,
      String contentType,
      int width,
      int height,
      @Nullable Long durationMs) {
    Path path = source.path().orElse(null);
    try {
      return new MediumState(
          kind,
          path == null ? null : path.toAbsolutePath().toString(),
          source.filename(),
          source.size(),
          path == null ? null : Files.getLastModifiedTime(path).toInstant(),
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
        m.path == null ? m.filename : null,
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
    return with(id, key, false);
  }

  MediumState uploadedAs(String id) {
    return with(id, storageKey, true);
  }

  private MediumState with(String id, @Nullable String key, boolean isUploaded) {
    return new MediumState(
        kind,
        path,
        filename,
        size,
        modifiedAt,
        contentType,
        width,
        height,
        durationMs,
        id,
        key,
        isUploaded);
  }

  /** Whether the bytes can be had without the program that made the post. */
  boolean ofFile() {
    return path != null;
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
    if (path == null) {
      throw new IllegalArgumentException(
          "media: "
              + filename
              + " was no file, so its bytes went with the program that had them; publish its Post"
              + " again with the bytes, or abandon its key");
    }
    Path file = Path.of(path);
    MediumState now =
        Files.exists(file)
            ? ofSource(
                kind,
                MediaSource.file(file),
                String.valueOf(contentType),
                width,
                height,
                durationMs)
            : this;
    if (now.size != size || !String.valueOf(modifiedAt).equals(String.valueOf(now.modifiedAt))) {
      throw new IllegalArgumentException(
          "file: " + path + " was changed after its post was made; make a new post of it");
    }
    return file;
  }
}
