package dev.postqued.platforms;

import dev.postqued.media.Image;
import dev.postqued.media.Medium;
import dev.postqued.media.Video;
import dev.postqued.mediainfo.Dimensions;
import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.mediainfo.MediaKind;
import dev.postqued.publishing.PlatformOptions;
import dev.postqued.rules.CheckedMedium;
import dev.postqued.rules.CheckedPost;
import dev.postqued.uploads.MediaSource;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Posts and media as rules see them. */
record Checked(
    String type,
    long bytes,
    int width,
    int height,
    long millis,
    String codec,
    String sound,
    double frames) {

  /** A photo and a video that keep all rules of all platforms. */
  static final Checked PHOTO = new Checked("image/jpeg", 1000, 1080, 1080, 0, "", "", 0);

  static final Checked VIDEO =
      new Checked("video/mp4", 100_000, 1080, 1920, 30_000, "h264", "aac", 30);

  Checked type(String other) {
    return new Checked(other, bytes, width, height, millis, codec, sound, frames);
  }

  Checked bytes(long other) {
    return new Checked(type, other, width, height, millis, codec, sound, frames);
  }

  Checked size(int w, int h) {
    return new Checked(type, bytes, w, h, millis, codec, sound, frames);
  }

  Checked millis(long other) {
    return new Checked(type, bytes, width, height, other, codec, sound, frames);
  }

  Checked seconds(long seconds) {
    return millis(seconds * 1000);
  }

  Checked codec(String other) {
    return new Checked(type, bytes, width, height, millis, other, sound, frames);
  }

  Checked sound(String other) {
    return new Checked(type, bytes, width, height, millis, codec, other, frames);
  }

  Checked frames(double other) {
    return new Checked(type, bytes, width, height, millis, codec, sound, other);
  }

  CheckedMedium medium() {
    boolean film = type.startsWith("video/");
    MediaSource source =
        MediaSource.reopenable(film ? "clip" : "photo", bytes, InputStream::nullInputStream);
    Optional<Dimensions> size = Optional.of(new Dimensions(width, height));
    MediaInfo info =
        new MediaInfo(
            film ? MediaKind.VIDEO : MediaKind.IMAGE,
            type,
            size,
            size,
            0,
            film ? Optional.of(Duration.ofMillis(millis)) : Optional.empty(),
            film ? Optional.of(codec) : Optional.empty(),
            film ? Optional.of(sound) : Optional.empty(),
            film ? OptionalDouble.of(frames) : OptionalDouble.empty(),
            film,
            film,
            false,
            List.of());
    return checked(
        film
            ? Video.of(source, width, height).contentType(type)
            : Image.of(source).contentType(type),
        Optional.of(info));
  }

  static Checked[] times(int count, Checked medium) {
    return Collections.nCopies(count, medium).toArray(Checked[]::new);
  }

  static Case post(PlatformOptions options, Checked... media) {
    return captioned("caption", options, media);
  }

  static Case captioned(String caption, PlatformOptions options, Checked... media) {
    return of(caption, options, Stream.of(media).map(Checked::medium).toList());
  }

  static Case of(String caption, PlatformOptions options, List<CheckedMedium> media) {
    return new Case(
        options,
        new CheckedPost(
            options.platform().name(),
            caption,
            options.values(),
            media,
            Optional.empty(),
            Instant.EPOCH,
            0));
  }

  /** A medium as the client shows it to rules. */
  static CheckedMedium checked(Medium medium, Optional<MediaInfo> info) {
    if (medium instanceof Video video) {
      return of(
          MediaKind.VIDEO,
          video.source(),
          type(video::contentType),
          info,
          video.duration(),
          Optional.of(new Dimensions(video.width(), video.height())));
    }
    return medium instanceof Image image
        ? of(
            MediaKind.IMAGE,
            image.source(),
            type(image::contentType),
            info,
            Optional.empty(),
            Optional.empty())
        : CheckedMedium.unknown("content");
  }

  private static CheckedMedium of(
      MediaKind kind,
      MediaSource source,
      Optional<String> type,
      Optional<MediaInfo> info,
      Optional<Duration> duration,
      Optional<Dimensions> size) {
    return new CheckedMedium(
        Optional.of(kind),
        source.filename(),
        OptionalLong.of(source.size()),
        type,
        info,
        duration,
        size);
  }

  private static Optional<String> type(Supplier<String> type) {
    try {
      return Optional.of(type.get());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
