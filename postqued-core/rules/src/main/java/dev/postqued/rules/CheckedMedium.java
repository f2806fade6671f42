package dev.postqued.rules;

import dev.postqued.mediainfo.Dimensions;
import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.mediainfo.MediaKind;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A medium as a {@link Rule} sees it. What the service already has, or reads itself, is {@link #unknown}.
 *
 * @param kind what it is posted as; empty if it is not known
 * @param name the name of its file, or what stands for it
 * @param size its length in bytes; empty if it is not known
 * @param declaredType the MIME type that is sent to the service, in lower case; empty if there is none
 * @param info its metadata; empty if it was not read
 * @param statedDuration its duration as the caller says it; empty if nobody does
 * @param statedSize its size as shown, as the caller says it; empty if nobody does
 */
public record CheckedMedium(
    Optional<MediaKind> kind,
    String name,
    OptionalLong size,
    Optional<String> declaredType,
    Optional<MediaInfo> info,
    Optional<Duration> statedDuration,
    Optional<Dimensions> statedSize) {

  /** Writes the declared type in lower case. */
  public CheckedMedium {
    declaredType = declaredType.map(type -> type.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns a medium of which nothing but its name is known. It counts, and is not measured.
   *
   * @param name what stands for it, such as its id
   * @return the medium
   */
  public static CheckedMedium unknown(String name) {
    return new CheckedMedium(
        Optional.empty(),
        name,
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns whether it is posted as a video. */
  public boolean isVideo() {
    return kind.filter(MediaKind.VIDEO::equals).isPresent();
  }

  /** Returns whether it is posted as an image. */
  public boolean isImage() {
    return kind.filter(MediaKind.IMAGE::equals).isPresent();
  }

  /** Returns the MIME type of its bytes, or else the one that is sent to the service. */
  public Optional<String> type() {
    return info.filter(bytes -> bytes.kind() != MediaKind.UNKNOWN)
        .map(MediaInfo::contentType)
        .or(() -> declaredType);
  }

  /** Returns the duration of its bytes, or else the stated one; empty if neither is known. */
  public Optional<Duration> duration() {
    return info.flatMap(MediaInfo::duration).or(() -> statedDuration);
  }

  /** Returns the size as shown: that of its bytes, or else the stated one. */
  public Optional<Dimensions> displayed() {
    return info.flatMap(MediaInfo::displayed).or(() -> statedSize);
  }

  /** Returns the frames per second of its bytes, on average; empty if they are unknown. */
  public OptionalDouble frameRate() {
    return info.map(MediaInfo::frameRate).orElseGet(OptionalDouble::empty);
  }

  /** Returns the codec of its first video track, as {@link MediaInfo#videoCodec()} names it. */
  public Optional<String> videoCodec() {
    return info.flatMap(MediaInfo::videoCodec);
  }
}
