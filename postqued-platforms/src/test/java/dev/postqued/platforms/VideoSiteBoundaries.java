package dev.postqued.platforms;

import static dev.postqued.platforms.Boundary.caption;
import static dev.postqued.platforms.Boundary.error;
import static dev.postqued.platforms.Boundary.warning;
import static dev.postqued.platforms.Checked.PHOTO;
import static dev.postqued.platforms.Checked.VIDEO;
import static dev.postqued.platforms.Checked.captioned;
import static dev.postqued.platforms.Checked.post;
import static dev.postqued.platforms.Checked.times;
import static dev.postqued.rules.Severity.WARNING;

import java.util.stream.Stream;

/** The rules of YouTube and X at their bounds. */
final class VideoSiteBoundaries {

  private static final YouTubeOptions FILM = YouTube.video();
  private static final TwitterOptions TWEET = Twitter.post();
  private static final Checked GIF = PHOTO.type("image/gif");

  private VideoSiteBoundaries() {}

  static Stream<Boundary> all() {
    return Stream.of(youTube(), texts(), x(), videos()).flatMap(all -> all);
  }

  private static Stream<Boundary> youTube() {
    String rocket = "\ud83d\ude80";
    return Stream.of(
        error("youtube.media.missing", post(FILM, VIDEO), post(FILM), "no medium"),
        error("youtube.media.mixed", post(FILM, VIDEO), post(FILM, VIDEO, PHOTO), "1 and 1"),
        error("youtube.media.kind", FILM, VIDEO, PHOTO, "photo is an image"),
        error("youtube.media.count", post(FILM, VIDEO), post(FILM, VIDEO, VIDEO), "2 media"),
        warning("youtube.video.long", FILM, VIDEO.seconds(900), VIDEO.seconds(901), "901"),
        error("youtube.video.longest", FILM, VIDEO.seconds(43_200), VIDEO.seconds(43_201), "43201"),
        warning(
            "youtube.title.missing", post(FILM.title("t"), VIDEO), post(FILM, VIDEO), "no title"),
        error(
            "youtube.title",
            post(FILM.title(rocket.repeat(100)), VIDEO),
            post(FILM.title(rocket.repeat(101)), VIDEO),
            "title has 101 characters"),
        warning(
            "youtube.title.units",
            post(FILM.title(rocket.repeat(50)), VIDEO),
            post(FILM.title(rocket.repeat(50) + "!"), VIDEO),
            "title has 101 UTF-16 units"),
        error(
            "youtube.title.brackets",
            post(FILM.title("a -- b"), VIDEO),
            post(FILM.title("a -> b"), VIDEO),
            "1 angle brackets"),
        error(
            "youtube.description",
            post(FILM.description("\u00e9".repeat(2500)), VIDEO),
            post(FILM.description("\u00e9".repeat(2500) + "!"), VIDEO),
            "description has 5001 bytes in UTF-8"),
        error(
            "youtube.description.brackets",
            post(FILM.description("bold"), VIDEO),
            post(FILM.description("<b>"), VIDEO),
            "2 angle brackets"),
        warning(
            "youtube.description.caption",
            captioned("<b>", FILM.description("bold"), VIDEO),
            captioned("<b>", FILM, VIDEO),
            "no description"));
  }

  private static Stream<Boundary> texts() {
    String word = "t".repeat(249);
    return Stream.of(
        error(
            "youtube.tags",
            post(FILM.tags(word, word + "t"), VIDEO),
            post(FILM.tags(word, word + "tt"), VIDEO),
            "501 characters"),
        warning(
            "youtube.tags.quoted",
            post(FILM.tags("a " + "t".repeat(496)), VIDEO),
            post(FILM.tags("a " + "t".repeat(497)), VIDEO),
            "501 characters together, with quotes"),
        warning(
            "youtube.visibility.unknown",
            post(FILM.visibility(YouTubeVisibility.PRIVATE), VIDEO),
            post(FILM.visibility(new YouTubeVisibility("members")), VIDEO),
            "members"),
        caption("twitter.text", WARNING, TWEET, times(0, PHOTO), "c", 280, "281 weighted"),
        caption("twitter.text", WARNING, TWEET, times(0, PHOTO), "\u4f60", 140, "282 weighted"),
        caption("twitter.text.longest", WARNING, TWEET, times(0, PHOTO), "c", 25_000, "25001"),
        warning(
            "twitter.text",
            captioned("c".repeat(256) + " https://example.com/" + "x".repeat(100), TWEET),
            captioned("c".repeat(257) + " https://example.com/" + "x".repeat(100), TWEET),
            "281"),
        warning(
            "twitter.cashtags", captioned("$A", TWEET), captioned("$A $B", TWEET), "2 cashtags"),
        warning(
            "twitter.replies.unknown",
            post(TWEET.replySettings(TwitterReplySettings.FOLLOWING)),
            post(TWEET.replySettings(new TwitterReplySettings("verified"))),
            "verified"));
  }

  private static Stream<Boundary> x() {
    return Stream.of(
        error(
            "twitter.media.count",
            post(TWEET, times(4, PHOTO)),
            post(TWEET, times(5, PHOTO)),
            "5 media"),
        warning("twitter.media.mixed", post(TWEET, VIDEO), post(TWEET, VIDEO, PHOTO), "2 media"),
        warning("twitter.media.mixed", post(TWEET, GIF), post(TWEET, PHOTO, GIF), "2 media"),
        error(
            "twitter.image.type",
            TWEET,
            PHOTO.type("image/webp"),
            PHOTO.type("image/heic"),
            "heic"),
        error(
            "twitter.image.size",
            TWEET,
            PHOTO.bytes(5 << 20),
            PHOTO.bytes((5 << 20) + 1),
            "5,242,881"),
        warning(
            "twitter.image.size.disputed",
            TWEET,
            GIF.bytes(5_000_001),
            PHOTO.bytes(5_000_001),
            "5,000,001"),
        error(
            "twitter.gif.size",
            TWEET,
            GIF.bytes(15 << 20),
            GIF.bytes((15 << 20) + 1),
            "15,728,641"),
        warning(
            "twitter.gif.size.disputed",
            TWEET,
            GIF.bytes(15_000_000),
            GIF.bytes(15_000_001),
            "15,000,001"),
        error(
            "twitter.gif.dimensions",
            TWEET,
            PHOTO.size(1281, 1080),
            GIF.size(1281, 1080),
            "1281x1080"),
        error("twitter.gif.dimensions", TWEET, GIF.size(1280, 1080), GIF.size(1280, 1081), "1081"));
  }

  private static Stream<Boundary> videos() {
    long giga = 1_000_000_000;
    return Stream.of(
        error("twitter.video.short", TWEET, VIDEO.millis(500), VIDEO.millis(499), "0.499 s"),
        error("twitter.video.longest", TWEET, VIDEO.seconds(7500), VIDEO.seconds(7501), "7501"),
        warning("twitter.video.long", TWEET, VIDEO.seconds(1200), VIDEO.seconds(1201), "1201"),
        warning(
            "twitter.video.long.disputed", TWEET, VIDEO.seconds(140), VIDEO.seconds(141), "141"),
        error(
            "twitter.video.largest",
            TWEET,
            VIDEO.bytes(16L << 30),
            VIDEO.bytes((16L << 30) + 1),
            "17,179,869,185"),
        warning(
            "twitter.video.size",
            TWEET,
            VIDEO.bytes(8 * giga),
            VIDEO.bytes(8 * giga + 1),
            "8,000,000,001"),
        warning(
            "twitter.video.size.disputed",
            TWEET,
            VIDEO.bytes(512_000_000),
            VIDEO.bytes(512_000_001),
            "512,000,001"),
        warning("twitter.video.type", TWEET, VIDEO, VIDEO.type("video/webm"), "video/webm"),
        warning("twitter.video.codec", TWEET, VIDEO, VIDEO.codec("hevc"), "hevc"),
        warning("twitter.video.sound", TWEET, VIDEO, VIDEO.sound("mp3"), "mp3"),
        warning("twitter.video.frames", TWEET, VIDEO.frames(60), VIDEO.frames(120), "120 frames"),
        warning("twitter.video.ratio", TWEET, VIDEO.size(3, 1), VIDEO.size(4, 1), "4x1"));
  }
}
