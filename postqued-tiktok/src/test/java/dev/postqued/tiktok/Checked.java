package dev.postqued.tiktok;

import dev.postqued.media.Image;
import dev.postqued.media.Medium;
import dev.postqued.media.Video;
import dev.postqued.mediainfo.Dimensions;
import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.mediainfo.MediaKind;
import dev.postqued.publishing.CheckedMedium;
import dev.postqued.publishing.CheckedPost;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import dev.postqued.uploads.MediaSource;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Posts and media as rules see them. */
final class Checked {

  private Checked() {}

  static CheckedPost post(TikTokOptions<?> options, CheckedMedium... media) {
    return captioned("caption", options, media);
  }

  static CheckedPost captioned(String caption, TikTokOptions<?> options, CheckedMedium... media) {
    Post post =
        Post.builder()
            .media(Stream.of(media).map(CheckedMedium::medium).toList())
            .target(Target.of(Intent.DRAFT, TikTok.PLATFORM, "account", caption).options(options))
            .build();
    return new CheckedPost(post, 0, List.of(media), Instant.EPOCH);
  }

  static CheckedMedium[] times(int count, CheckedMedium medium) {
    return Collections.nCopies(count, medium).toArray(CheckedMedium[]::new);
  }

  static MediaSource source(String name, long size) {
    return MediaSource.reopenable(name, size, InputStream::nullInputStream);
  }

  static CheckedMedium image(String name, long size) {
    return new CheckedMedium(Image.of(source(name, size)), Optional.empty());
  }

  static CheckedMedium video(String name, long size) {
    return new CheckedMedium(Video.of(source(name, size), 1080, 1920), Optional.empty());
  }

  static CheckedMedium video(String name, Duration duration) {
    return new CheckedMedium(
        Video.of(source(name, 1), 1080, 1920).duration(duration), Optional.empty());
  }

  static CheckedMedium typed(String type) {
    return new CheckedMedium(
        Video.of(source("clip", 1), 1080, 1920).contentType(type), Optional.empty());
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
    return new CheckedMedium(
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
    return new CheckedMedium(
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
    return new CheckedMedium(Video.of(source("clip.mp4", 1), width, height), Optional.empty());
  }

  static CheckedMedium film(String codec, double frames) {
    return new CheckedMedium(
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
