package dev.postqued.internal.publishing;

import dev.postqued.media.Image;
import dev.postqued.media.Medium;
import dev.postqued.media.UploadedMedium;
import dev.postqued.media.Video;
import dev.postqued.mediainfo.Dimensions;
import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.mediainfo.MediaKind;
import dev.postqued.rules.CheckedMedium;
import dev.postqued.uploads.MediaSource;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Media of posts as rules see them. */
final class CheckedMedia {

  private CheckedMedia() {}

  static CheckedMedium of(Medium medium, @Nullable MediaInfo info) {
    if (medium instanceof Video video) {
      return withBytes(
          MediaKind.VIDEO,
          video.source(),
          known(video::contentType).orElse(null),
          info,
          video.duration().orElse(null),
          new Dimensions(video.width(), video.height()));
    }
    if (medium instanceof Image image) {
      return withBytes(
          MediaKind.IMAGE,
          image.source(),
          known(image::contentType).orElse(null),
          info,
          null,
          null);
    }
    return CheckedMedium.unknown(
        medium instanceof UploadedMedium uploaded ? uploaded.contentId() : "");
  }

  private static CheckedMedium withBytes(
      MediaKind kind,
      MediaSource source,
      @Nullable String type,
      @Nullable MediaInfo info,
      @Nullable Duration duration,
      @Nullable Dimensions size) {
    return new CheckedMedium(
        Optional.of(kind),
        source.filename(),
        known(source::size).map(OptionalLong::of).orElseGet(OptionalLong::empty),
        Optional.ofNullable(type),
        Optional.ofNullable(info),
        Optional.ofNullable(duration),
        Optional.ofNullable(size));
  }

  /** Returns the source of the bytes of a medium, unless the service has them. */
  static Optional<MediaSource> source(Medium medium) {
    if (medium instanceof Video video) {
      return Optional.of(video.source());
    }
    return medium instanceof Image image ? Optional.of(image.source()) : Optional.empty();
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
