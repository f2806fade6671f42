package dev.postqued.mediainfo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

/**
 * The metadata of a file: read from its bytes, never from its name. What is empty is unknown.
 *
 * <p>MP4, QuickTime, 3GP, M4A, WebM, Matroska, AVI, JPEG, PNG, WebP, GIF, BMP, HEIC and AVIF are
 * read; some more are only recognised. There is a result for any bytes, damaged or hostile. At most
 * 2 MiB of a file are read, of its start and its end, whatever its size: its media are skipped, not
 * decoded.
 *
 * @param kind what it is; also {@link MediaKind#UNKNOWN} if the part of the file that says so is
 *     missing
 * @param contentType its MIME type, such as {@code video/mp4}; {@code application/octet-stream} if
 *     it is not recognised
 * @param coded the size of the stored picture
 * @param displayed the size as shown, after rotation and the shape of the pixels are applied
 * @param rotation the clockwise rotation of the picture before it is shown: 0, 90, 180 or 270
 *     degrees
 * @param duration the duration of the whole when it is played, in whole milliseconds; empty if the end
 *     was not seen and nothing says when it is, and for images, even animated ones
 * @param videoCodec the codec of the first video track in the common name: {@code h264},
 *     {@code hevc}, {@code av1}, {@code vp9}; another's own name, often four letters
 * @param audioCodec the codec of the first audio track: {@code aac}, {@code opus}, {@code mp3},
 *     {@code pcm}; another's own name
 * @param frameRate frames per second, on average
 * @param hasVideo whether there is a video track
 * @param hasAudio whether there is an audio track
 * @param truncated whether the file is cut off: it ends before the end of its content
 * @param problems defects of the file, and what follows it without belonging to it, for people
 */
public record MediaInfo(
    MediaKind kind,
    String contentType,
    Optional<Dimensions> coded,
    Optional<Dimensions> displayed,
    int rotation,
    Optional<Duration> duration,
    Optional<String> videoCodec,
    Optional<String> audioCodec,
    OptionalDouble frameRate,
    boolean hasVideo,
    boolean hasAudio,
    boolean truncated,
    List<String> problems) {

  /** Copies the problems. */
  public MediaInfo {
    problems = List.copyOf(problems);
  }

  /**
   * Returns the metadata of media that cannot be read: its kind is {@link MediaKind#UNKNOWN}.
   *
   * @param problem why it cannot be read
   * @return metadata with this problem and nothing else
   */
  public static MediaInfo unknown(String problem) {
    MediaInfoBuilder nothing = new MediaInfoBuilder();
    nothing.problem(problem);
    return nothing.toMediaInfo();
  }

  /**
   * Reads a file. There is a result for an empty file, a damaged one and one of an unknown format
   * too.
   *
   * @param file a readable file
   * @return its metadata
   * @throws IllegalArgumentException if the file does not exist, is not a regular file or may not
   *     be read
   * @throws UncheckedIOException if the disk fails, or the thread is interrupted, while it is read
   */
  public static MediaInfo of(Path file) {
    refuseUnlessReadable(file);
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return Probe.read(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "file must be readable, was " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a file that is open, or what can be read like one.
   *
   * @param channel is moved about and left open
   * @return its metadata
   * @throws UncheckedIOException if it cannot be read, or the thread is interrupted while it is read
   */
  public static MediaInfo of(SeekableByteChannel channel) {
    try {
      return Probe.read(channel);
    } catch (IOException e) {
      throw new UncheckedIOException("the channel cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads bytes that are not in a file.
   *
   * @param bytes all bytes of the file; not changed
   * @return their metadata
   */
  public static MediaInfo of(byte[] bytes) {
    return Probe.read(bytes);
  }

  /**
   * Reads something that can be opened more than once, such as an object in a store. It is opened
   * at most 16 times, and every stream is closed.
   *
   * @param opener opens it from the start
   * @param size its length in bytes
   * @return its metadata; if it cannot be read, an unknown kind and the reason
   */
  public static MediaInfo of(Callable<InputStream> opener, long size) {
    try (SeekableByteChannel channel = new ReopenedChannel(opener, size)) {
      return Probe.read(channel);
    } catch (IOException | UncheckedIOException e) {
      return unknown("it cannot be read: " + e.getMessage());
    }
  }

  private static void refuseUnlessReadable(Path file) {
    if (!Files.exists(file)) {
      throw new IllegalArgumentException("file must exist, was " + file);
    }
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("file must be a regular file, was " + file);
    }
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException(
          "file must be readable, was " + file + "; check its permissions");
    }
  }
}
