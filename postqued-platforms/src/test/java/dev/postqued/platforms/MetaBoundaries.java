package dev.postqued.platforms;

import static dev.postqued.platforms.Boundary.caption;
import static dev.postqued.platforms.Boundary.error;
import static dev.postqued.platforms.Boundary.warning;
import static dev.postqued.platforms.Checked.PHOTO;
import static dev.postqued.platforms.Checked.VIDEO;
import static dev.postqued.platforms.Checked.captioned;
import static dev.postqued.platforms.Checked.post;
import static dev.postqued.platforms.Checked.times;
import static dev.postqued.rules.Severity.ERROR;
import static dev.postqued.rules.Severity.WARNING;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules of Facebook and Threads at their bounds. */
final class MetaBoundaries {

  private static final FacebookOptions LINK = Facebook.link(URI.create("https://example.com/"));
  private static final FacebookOptions PHOTOS = Facebook.photos();
  private static final FacebookOptions FILM = Facebook.video();
  private static final FacebookOptions REEL = Facebook.reel();
  private static final ThreadsOptions THREAD = Threads.post();
  private static final Checked[] NONE = {};

  private MetaBoundaries() {}

  static Stream<Boundary> all() {
    return Stream.of(facebook(), reels(), threads(), videos()).flatMap(all -> all);
  }

  private static Stream<Boundary> facebook() {
    return Stream.of(
        caption("facebook.message", WARNING, Facebook.text(), NONE, "c", 10_000, "10001"),
        warning(
            "facebook.text.media", post(Facebook.text()), post(Facebook.text(), PHOTO), "1 media"),
        warning("facebook.link.media", post(LINK), post(LINK, PHOTO), "1 media"),
        error("facebook.media.missing", post(PHOTOS, PHOTO), post(PHOTOS), "no medium"),
        error("facebook.media.mixed", post(PHOTOS, PHOTO), post(PHOTOS, PHOTO, VIDEO), "1 and 1"),
        error("facebook.media.kind", PHOTOS, PHOTO, VIDEO, "clip is a video"),
        error("facebook.media.kind", FILM, VIDEO, PHOTO, "photo is an image"),
        warning(
            "facebook.photos.count",
            post(PHOTOS, times(10, PHOTO)),
            post(PHOTOS, times(11, PHOTO)),
            "11 media"),
        warning(
            "facebook.photo.type",
            PHOTOS,
            PHOTO.type("image/gif"),
            PHOTO.type("image/webp"),
            "webp"),
        warning(
            "facebook.photo.size",
            PHOTOS,
            PHOTO.bytes(10_000_000),
            PHOTO.bytes(10_000_001),
            "10,000,001"),
        warning(
            "facebook.photo.size.refused",
            PHOTOS,
            PHOTO.bytes(4_000_000),
            PHOTO.bytes(4_000_001),
            "4,000,001"),
        warning("facebook.video.count", post(FILM, VIDEO), post(FILM, VIDEO, VIDEO), "2 media"),
        warning(
            "facebook.video.size",
            FILM,
            VIDEO.bytes(2_000_000_000),
            VIDEO.bytes(2_000_000_001),
            "2,000,000,001"),
        warning(
            "facebook.video.long",
            FILM,
            VIDEO.seconds(14_400),
            VIDEO.millis(14_400_001),
            "14400.001 s"));
  }

  private static Stream<Boundary> reels() {
    return Stream.of(
        error("facebook.media.count", post(REEL, VIDEO), post(REEL, VIDEO, VIDEO), "2 media"),
        error("facebook.reel.short", REEL, VIDEO.seconds(3), VIDEO.millis(2999), "2.999 s"),
        error("facebook.reel.long", REEL, VIDEO.seconds(90), VIDEO.millis(90_001), "90.001 s"),
        warning(
            "facebook.reel.long.disputed", REEL, VIDEO.seconds(60), VIDEO.millis(60_001), "60.001"),
        warning("facebook.reel.ratio", REEL, VIDEO.size(540, 960), VIDEO.size(960, 960), "960x960"),
        warning(
            "facebook.reel.dimensions",
            REEL,
            VIDEO.size(540, 960),
            VIDEO.size(539, 960),
            "539x960"),
        warning("facebook.reel.frames", REEL, VIDEO.frames(24), VIDEO.frames(23), "23 frames"),
        warning("facebook.reel.codec", REEL, VIDEO.codec("av1"), VIDEO.codec("vp8"), "vp8"),
        warning(
            "facebook.reel.text",
            captioned("c".repeat(2200), REEL, VIDEO),
            captioned("c".repeat(2201), REEL, VIDEO),
            "2201 characters"));
  }

  private static Stream<Boundary> threads() {
    String rocket = "\ud83d\ude80";
    return Stream.of(
        caption("threads.text", ERROR, THREAD, NONE, "c", 500, "501 characters"),
        caption("threads.text", ERROR, THREAD, NONE, rocket, 500, "501 characters"),
        caption("threads.text.emoji", WARNING, THREAD, NONE, rocket, 125, "504"),
        error("threads.links", captioned(links(5), THREAD), captioned(links(6), THREAD), "6"),
        error(
            "threads.media.count",
            post(THREAD, times(20, PHOTO)),
            post(THREAD, times(21, VIDEO)),
            "21 media"),
        warning(
            "threads.media.count.disputed",
            post(THREAD, times(10, PHOTO)),
            post(THREAD, times(11, PHOTO)),
            "11 media"),
        error(
            "threads.photo.size",
            THREAD,
            PHOTO.bytes(8 << 20),
            PHOTO.bytes((8 << 20) + 1),
            "8,388,609"),
        warning(
            "threads.photo.size.disputed",
            THREAD,
            PHOTO.bytes(8_000_000),
            PHOTO.bytes(8_000_001),
            "8,000,001"),
        error("threads.photo.ratio", THREAD, PHOTO.size(10, 1), PHOTO.size(11, 1), "11x1"),
        warning(
            "threads.photo.type", THREAD, PHOTO.type("image/png"), PHOTO.type("image/gif"), "gif"),
        warning(
            "threads.replies.unknown",
            post(THREAD.replyControl(ThreadsReplyControl.EVERYONE)),
            post(THREAD.replyControl(new ThreadsReplyControl("nobody"))),
            "nobody"));
  }

  private static String links(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "https://example.com/" + i + " https://example.com/" + i)
        .collect(Collectors.joining(" "));
  }

  private static Stream<Boundary> videos() {
    Checked slow = VIDEO.seconds(1);
    return Stream.of(
        error(
            "threads.video.type",
            THREAD,
            VIDEO.type("video/quicktime"),
            VIDEO.type("video/webm"),
            "video/webm"),
        error("threads.video.codec", THREAD, VIDEO.codec("hevc"), VIDEO.codec("av1"), "av1"),
        error("threads.video.sound", THREAD, VIDEO, VIDEO.sound("mp3"), "mp3"),
        error("threads.video.frames", THREAD, VIDEO.frames(23), VIDEO.frames(22), "22 frames"),
        error(
            "threads.video.width",
            THREAD,
            VIDEO.size(1920, 999),
            VIDEO.size(1921, 999),
            "1921x999"),
        error("threads.video.ratio", THREAD, VIDEO.size(100, 10), VIDEO.size(110, 10), "110x10"),
        error("threads.video.long", THREAD, VIDEO.seconds(300), VIDEO.millis(300_001), "300.001"),
        error(
            "threads.video.size",
            THREAD,
            VIDEO.bytes(1L << 30),
            VIDEO.bytes((1L << 30) + 1),
            "1,073,741,825"),
        warning(
            "threads.video.size.disputed",
            THREAD,
            VIDEO.bytes(1_000_000_000),
            VIDEO.bytes(1_000_000_001),
            "1,000,000,001"),
        error(
            "threads.video.rate",
            THREAD,
            slow.bytes(12_500_000),
            slow.bytes(12_500_001),
            "100,000,008 bits"));
  }
}
