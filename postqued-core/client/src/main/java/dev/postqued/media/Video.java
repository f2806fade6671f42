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
   * Names a video file. Its type, size and duration are read from its first and last bytes, at most 1
   * MiB.
   *
   * @param path a readable MP4, QuickTime, WebM or Matroska file
   * @return the video
   * @throws IllegalArgumentException if the file is missing, empty or unreadable, or is no video that
   *     tells its width and height
   */
  public static Video of(Path path) {
    return of(MediaSource.file(path));
  }

  /**
   * Names a video that is not a file. Its type, size and duration are read from its bytes.
   *
   * @param source its bytes, which can be read more than once
   * @return the video
   * @throws IllegalArgumentException if it is no video that tells its width and height
   */
  public static Video of(MediaSource source) {
    return of(source, SourceInfo.of(source));
  }

  static Video of(MediaSource source, MediaInfo info) {
    if (!info.hasVideo() || info.displayed().isEmpty()) {
      throw new IllegalArgumentException(
          "file: "
              + source
              + " does not tell the width and height of a video: it is "
              + (info.kind() == MediaKind.UNKNOWN ? "not recognised" : info.contentType())
              + (info.problems().isEmpty() ? "" : " (" + String.join("; ", info.problems()) + ")")
              + (info.kind() == MediaKind.IMAGE
                  ? "; use Image.of(path)"
                  : "; check the file, or use Video.of(path, width, height)"));
    }
    return new Video(source, info, null, info.displayed().get(), null);
  }

  /**
   * Names a video file whose size the caller knows better. The rest is read from it.
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
   * Names a video that is not a file, and whose size the caller knows.
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
   * Sets how long the video is, instead of what its bytes say.
   *
   * @param duration the duration, more than zero; sent in milliseconds
   * @return a video with that duration
   */
  public Video duration(Duration duration) {
    if (duration.toMillis() < 1) {
      throw new IllegalArgumentException(
          "duration: is " + duration + "; it must be at least one millisecond");
    }
    return new Video(source, info, contentType, size, duration);
  }

  /**
   * Sets the MIME type, instead of what the bytes say.
   *
   * @param type the type, such as {@code video/mp4}
   * @return a video with that type
   * @throws IllegalArgumentException if it is no MIME type
   */
  public Video contentType(String type) {
    return new Video(source, info, ContentTypes.checked(type), size, duration);
  }

  /**
   * The MIME type.
   *
   * @return the type that was set, or else the one that the bytes tell, or else, if they tell none, the
   *     one that the ending of the name tells (mp4, m4v, mov, webm)
   * @throws IllegalArgumentException if none of them tells one
   */
  public String contentType() {
    return ContentTypes.of(contentType, info, source.filename(), TYPES);
  }

  /** Returns where its bytes come from. */
  public MediaSource source() {
    return source;
  }

  /** Returns what its bytes said of it when this video was made. */
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

  /** Returns the duration that was set, or else the one that the bytes tell, if they do. */
  public Optional<Duration> duration() {
    return duration == null ? info.duration() : Optional.of(duration);
  }
}
