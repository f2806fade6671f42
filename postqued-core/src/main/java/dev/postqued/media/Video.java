package dev.postqued.media;

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
  private final @Nullable String contentType;
  private final int width;
  private final int height;
  private final @Nullable Duration duration;

  private Video(
      MediaSource source,
      @Nullable String contentType,
      int width,
      int height,
      @Nullable Duration duration) {
    this.source = source;
    this.contentType = contentType;
    this.width = width;
    this.height = height;
    this.duration = duration;
  }

  /**
   * Names a video file.
   *
   * @param path a readable, non-empty file
   * @param width its width as shown, in pixels, at least 1
   * @param height its height as shown, in pixels, at least 1
   * @return the video; its MIME type follows from the ending of the name (mp4, m4v, mov, webm)
   * @throws IllegalArgumentException if the file is missing, empty or unreadable, or a size is not
   *     positive
   */
  public static Video of(Path path, int width, int height) {
    return of(MediaSource.file(path), width, height);
  }

  /**
   * Names a video that is not a file.
   *
   * @param source its bytes
   * @param width its width as shown, in pixels, at least 1
   * @param height its height as shown, in pixels, at least 1
   * @return the video; its MIME type is told as for a file
   * @throws IllegalArgumentException if a size is not positive
   */
  public static Video of(MediaSource source, int width, int height) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "width x height: is " + width + " x " + height + "; both must be at least 1 pixel");
    }
    return new Video(source, null, width, height, null);
  }

  /**
   * Sets how long the video is.
   *
   * @param duration the duration, more than zero; sent in milliseconds
   * @return a video with that duration
   */
  public Video duration(Duration duration) {
    if (duration.toMillis() < 1) {
      throw new IllegalArgumentException(
          "duration: is " + duration + "; it must be at least one millisecond");
    }
    return new Video(source, contentType, width, height, duration);
  }

  /**
   * Sets the MIME type where the name does not tell it.
   *
   * @param type the type, such as {@code video/mp4}
   * @return a video with that type
   * @throws IllegalArgumentException if it is no MIME type
   */
  public Video contentType(String type) {
    return new Video(source, FileCheck.mimeType(type), width, height, duration);
  }

  /**
   * The MIME type.
   *
   * @return the type that was set, or else the one that the name tells
   * @throws IllegalArgumentException if none was set and the name tells none
   */
  public String contentType() {
    return FileCheck.contentType(contentType, source.filename(), TYPES);
  }

  /** Returns where its bytes come from. */
  public MediaSource source() {
    return source;
  }

  /** Returns the name that the service sees. */
  public String filename() {
    return source.filename();
  }

  /** Returns the width as shown, in pixels. */
  public int width() {
    return width;
  }

  /** Returns the height as shown, in pixels. */
  public int height() {
    return height;
  }

  /** Returns the duration, if it was given. */
  public Optional<Duration> duration() {
    return Optional.ofNullable(duration);
  }
}
