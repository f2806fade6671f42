package dev.postqued.publishing;

import dev.postqued.media.Image;
import dev.postqued.media.Medium;
import dev.postqued.media.UploadedMedium;
import dev.postqued.media.Video;
import dev.postqued.mediainfo.Dimensions;
import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.mediainfo.MediaKind;
import dev.postqued.uploads.MediaSource;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * A medium as a {@link Rule} sees it. For content that the service already has, only its id is
 * known.
 *
 * @param medium the medium of the post
 * @param info its metadata; empty if it was not read
 */
public record CheckedMedium(Medium medium, Optional<MediaInfo> info) {

  /** Returns whether it is posted as a video. */
  public boolean isVideo() {
    return medium instanceof Video;
  }

  /** Returns whether it is posted as an image. */
  public boolean isImage() {
    return medium instanceof Image;
  }

  /** Returns the name of its file, or the id of its content. */
  public String name() {
    return source()
        .map(MediaSource::filename)
        .orElseGet(() -> medium instanceof UploadedMedium uploaded ? uploaded.contentId() : "");
  }

  /** Returns the source of its bytes, unless the service has them. */
  public Optional<MediaSource> source() {
    if (medium instanceof Video video) {
      return Optional.of(video.source());
    }
    return medium instanceof Image image ? Optional.of(image.source()) : Optional.empty();
  }

  /** Returns its length in bytes; empty if it is unknown. */
  public OptionalLong size() {
    return source()
        .flatMap(bytes -> known(bytes::size))
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /** Returns the MIME type that is sent to the service, in lower case; empty if there is none. */
  public Optional<String> declaredType() {
    Optional<String> type = Optional.empty();
    if (medium instanceof Video video) {
      type = known(video::contentType);
    } else if (medium instanceof Image image) {
      type = known(image::contentType);
    }
    return type.map(name -> name.toLowerCase(Locale.ROOT));
  }

  /** Returns the MIME type of its bytes, or else the one that is sent to the service. */
  public Optional<String> type() {
    return info.filter(bytes -> bytes.kind() != MediaKind.UNKNOWN)
        .map(MediaInfo::contentType)
        .or(this::declaredType);
  }

  /**
   * Returns the duration of its bytes, or else that of its {@link Video}; empty if neither is
   * known.
   */
  public Optional<Duration> duration() {
    return info.flatMap(MediaInfo::duration)
        .or(() -> medium instanceof Video video ? video.duration() : Optional.empty());
  }

  /** Returns the size as shown: that of its bytes, or else that of its {@link Video}. */
  public Optional<Dimensions> displayed() {
    return info.flatMap(MediaInfo::displayed)
        .or(
            () ->
                medium instanceof Video video
                    ? Optional.of(new Dimensions(video.width(), video.height()))
                    : Optional.empty());
  }

  /** Returns the frames per second of its bytes, on average; empty if they are unknown. */
  public OptionalDouble frameRate() {
    return info.map(MediaInfo::frameRate).orElseGet(OptionalDouble::empty);
  }

  /** Returns the codec of its first video track, as {@link MediaInfo#videoCodec()} names it. */
  public Optional<String> videoCodec() {
    return info.flatMap(MediaInfo::videoCodec);
  }

  /** A file that is gone or has no type is a finding and does not end the check. */
  private static <T> Optional<T> known(Supplier<T> value) {
    try {
      return Optional.of(value.get());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
