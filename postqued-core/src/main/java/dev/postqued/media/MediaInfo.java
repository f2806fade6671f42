package dev.postqued.media;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a file says of itself: read from its bytes, never from its name. What is empty could not be
 * told.
 *
 * @param kind what it is
 * @param contentType its MIME type, such as {@code video/mp4}; {@code application/octet-stream} if it
 *     was not recognised
 * @param coded the size of the stored picture
 * @param displayed the size as shown, after rotation and the shape of the pixels are applied
 * @param rotation how far the picture is turned clockwise before it is shown: 0, 90, 180 or 270
 *     degrees
 * @param duration how long it is, in whole milliseconds
 * @param videoCodec the codec of the picture in the common name: {@code h264}, {@code hevc}, {@code
 *     av1}, {@code vp9}; another's own four letters
 * @param audioCodec the codec of the sound: {@code aac}, {@code opus}, {@code mp3}; another's own four
 *     letters
 * @param frameRate frames per second, on average
 * @param hasVideo whether there is a video track
 * @param hasAudio whether there is an audio track
 * @param truncated whether the file ends before what it says it holds
 * @param problems what is odd about the file, for people
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
}
