package dev.postqued.tiktok;

import dev.postqued.media.Image;
import dev.postqued.media.Medium;
import dev.postqued.media.Video;
import dev.postqued.mediainfo.Dimensions;
import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.mediainfo.MediaKind;
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

/** Posts and media as rules see them. */
final class Checked {

  private Checked() {}

  static Case post(TikTokOptions<?> options, CheckedMedium... media) {
    return captioned("caption", options, media);
  }

  static Case captioned(String caption, TikTokOptions<?> options, CheckedMedium... media) {
    return new Case(
        options,
        new CheckedPost(
            "tiktok",
            caption,
            options.values(),
            List.of(media),
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

  static CheckedMedium[] times(int count, CheckedMedium medium) {
    return Collections.nCopies(count, medium).toArray(CheckedMedium[]::new);
  }

  static MediaSource source(String name, long size) {
    return MediaSource.reopenable(name, size, InputStream::nullInputStream);
  }

  static CheckedMedium image(String name, long size) {
    return checked(Image.of(source(name, size)), Optional.empty());
  }

  static CheckedMedium video(String name, long size) {
    return checked(Video.of(source(name, size), 1080, 1920), Optional.empty());
  }

  static CheckedMedium video(String name, Duration duration) {
    return checked(Video.of(source(name, 1), 1080, 1920).duration(duration), Optional.empty());
  }

  static CheckedMedium typed(String type) {
    return checked(Video.of(source("clip", 1), 1080, 1920).contentType(type), Optional.empty());
  }

  /** A file whose bytes say that it is something else. */
  static CheckedMedium found(String name, String type) {
    MediaSource source = source(name, 1);
    return found(
        type.startsWith("image/") ? Image.of(source) : Video.of(source, 1080, 1920),
        type,
        Duration.ofMinutes(1));
  }

  static CheckedMedium found(Medium medium, String type, Duration duration) {
    boolean film = type.startsWith("video/");
    return checked(
        medium,
        Optional.of(
            info(
                type,
                Optional.empty(),
                film ? Optional.of(duration) : Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty())));
  }

  static CheckedMedium picture(int width, int height) {
    return checked(
        Image.of(source("a.jpg", 1)),
        Optional.of(
            info(
                "image/jpeg",
                Optional.of(new Dimensions(width, height)),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty())));
  }

  static CheckedMedium film(int width, int height) {
    return checked(Video.of(source("clip.mp4", 1), width, height), Optional.empty());
  }

  static CheckedMedium film(String codec, double frames) {
    return checked(
        Video.of(source("clip.mp4", 1), 1080, 1920),
        Optional.of(
            info(
                "video/mp4",
                Optional.empty(),
                Optional.of(Duration.ofMinutes(1)),
                Optional.of(codec),
                OptionalDouble.of(frames))));
  }

  private static MediaInfo info(
      String type,
      Optional<Dimensions> size,
      Optional<Duration> duration,
      Optional<String> codec,
      OptionalDouble frames) {
    boolean film = type.startsWith("video/");
    return new MediaInfo(
        film ? MediaKind.VIDEO : MediaKind.IMAGE,
        type,
        size,
        size,
        0,
        duration,
        codec,
        Optional.empty(),
        frames,
        film,
        false,
        false,
        List.of());
  }
}
