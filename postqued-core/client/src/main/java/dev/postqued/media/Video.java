package dev.postqued.media;

import dev.postqued.mediainfo.Dimensions;
import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.mediainfo.MediaKind;
import dev.postqued.uploads.MediaSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A video to upload. Immutable; the file is read when it is uploaded. */
public final class Video implements Medium {

  private static final Map<String, String> TYPES =
      Map.of(
          "mp4", "video/mp4", "m4v", "video/mp4", "mov", "video/quicktime", "webm", "video/webm");

  private final MediaSource source;
  private final MediaInfo info;
  private final @Nullable String contentType;
  private final Dimensions size;
  private final @Nullable Duration duration;

  private Video(
      MediaSource source,
      MediaInfo info,
      @Nullable String contentType,
      Dimensions size,
      @Nullable Duration duration) {
    this.source = source;
    this.info = info;
    this.contentType = contentType;
    this.size = size;
    this.duration = duration;
  }

  /**
   * Creates a video from a file. Its type, size and duration are read from its first and last
   * bytes, at most 2 MiB.
   *
   * @param path a readable MP4, QuickTime, WebM or Matroska file
   * @return the video
   * @throws IllegalArgumentException if the file is missing, empty or unreadable, or is not a video
   *     with a width and a height
   */
  public static Video of(Path path) {
    return of(MediaSource.file(path));
  }

  /**
   * Creates a video that is not a file. Its type, size and duration are read from its bytes.
   *
   * @param source its bytes, which can be read more than once
   * @return the video
   * @throws IllegalArgumentException if it is not a video with a width and a height
   */
  public static Video of(MediaSource source) {
    return of(source, SourceInfo.of(source));
  }

  static Video of(MediaSource source, MediaInfo info) {
    if (!info.hasVideo() || info.displayed().isEmpty()) {
      throw new IllegalArgumentException(
          "file must be a video with a width and a height, was "
              + source
              + ": "
              + (info.kind() == MediaKind.UNKNOWN ? "not recognised" : info.contentType())
              + (info.problems().isEmpty() ? "" : " (" + String.join("; ", info.problems()) + ")")
              + (info.kind() == MediaKind.IMAGE
                  ? "; use Image.of(path)"
                  : "; check the file, or use Video.of(path, width, height)"));
    }
    return new Video(source, info, null, info.displayed().get(), null);
  }

  /**
   * Creates a video from a file whose size the caller knows. The rest is read from the file.
   *
   * @param path a readable, non-empty file
   * @param width its width as shown, in pixels, at least 1
   * @param height its height as shown, in pixels, at least 1
   * @return the video
   * @throws IllegalArgumentException if the file is missing, empty or unreadable, or a size is not
   *     positive
   */
  public static Video of(Path path, int width, int height) {
    return of(MediaSource.file(path), width, height);
  }

  /**
   * Creates a video that is not a file, and whose size the caller knows.
   *
   * @param source its bytes
   * @param width its width as shown, in pixels, at least 1
   * @param height its height as shown, in pixels, at least 1
   * @return the video
   * @throws IllegalArgumentException if a size is not positive
   */
  public static Video of(MediaSource source, int width, int height) {
    Dimensions size = new Dimensions(width, height);
    return new Video(source, SourceInfo.of(source), null, size, null);
  }

  /**
   * Sets the duration, in place of that of the bytes.
   *
   * @param duration the duration, more than zero; sent in milliseconds
   * @return a video with that duration
   */
  public Video duration(Duration duration) {
    if (duration.toMillis() < 1) {
      throw new IllegalArgumentException("duration must be at least 1 ms, was " + duration);
    }
    return new Video(source, info, contentType, size, duration);
  }

  /**
   * Sets the MIME type, in place of that of the bytes.
   *
   * @param type the type, such as {@code video/mp4}
   * @return a video with that type
   * @throws IllegalArgumentException if it is not a MIME type
   */
  public Video contentType(String type) {
    return new Video(source, info, ContentTypes.checked(type), size, duration);
  }

  /**
   * Returns the MIME type: the one that was set, or else that of the bytes, or else that of the file
   * name extension (mp4, m4v, mov, webm).
   *
   * @throws IllegalArgumentException if none of them is known
   */
  public String contentType() {
    return ContentTypes.of(contentType, info, source.filename(), TYPES);
  }

  /** Returns where its bytes come from. */
  public MediaSource source() {
    return source;
  }

  /** Returns the metadata that its bytes had when this video was created. */
  public MediaInfo info() {
    return info;
  }

  /** Returns the name that the service sees. */
  public String filename() {
    return source.filename();
  }

  /** Returns the width as shown, in pixels. */
  public int width() {
    return size.width();
  }

  /** Returns the height as shown, in pixels. */
  public int height() {
    return size.height();
  }

  /** Returns the duration that was set, or else that of the bytes, if it is known. */
  public Optional<Duration> duration() {
    return duration == null ? info.duration() : Optional.of(duration);
  }
}
