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
import java.util.stream.Stream;

/** The rules of Reddit, Mastodon and Bluesky at their bounds. */
final class OpenNetworkBoundaries {

  private static final URI ADDRESS = URI.create("https://example.com/");
  private static final RedditTextOptions TEXT = Reddit.text("java").title("t");
  private static final RedditLinkOptions LINK = Reddit.link("java", ADDRESS).title("t");
  private static final RedditImageOptions IMAGE = Reddit.image("java").title("t");
  private static final RedditVideoOptions FILM = Reddit.video("java").title("t").poster(ADDRESS);
  private static final MastodonOptions TOOT = Mastodon.post();
  private static final BlueskyOptions SKY = Bluesky.post();
  private static final Checked[] NONE = {};

  private OpenNetworkBoundaries() {}

  static Stream<Boundary> all() {
    return Stream.of(reddit(), redditMedia(), mastodon(), bluesky(), blueskyVideos())
        .flatMap(all -> all);
  }

  private static Stream<Boundary> reddit() {
    return Stream.of(
        warning("reddit.subreddit", post(TEXT), post(Reddit.text("r/java")), "subreddit is r/java"),
        warning("reddit.title.missing", post(TEXT), post(Reddit.text("java")), "no title"),
        error(
            "reddit.title",
            post(TEXT.title("t".repeat(300))),
            post(TEXT.title("t".repeat(301))),
            "title has 301"),
        error(
            "reddit.flair.id",
            post(TEXT.flairId("f".repeat(36))),
            post(TEXT.flairId("f".repeat(37))),
            "flairId has 37"),
        error(
            "reddit.flair.text",
            post(TEXT.flairText("f".repeat(64))),
            post(TEXT.flairText("f".repeat(65))),
            "flairText has 65"),
        error("reddit.text.media", post(TEXT), post(TEXT, PHOTO), "1 media"),
        error(
            "reddit.text",
            post(TEXT.text("t".repeat(40_000))),
            post(TEXT.text("t".repeat(40_001))),
            "40001"),
        caption("reddit.text", ERROR, TEXT, NONE, "c", 40_000, "40001"),
        warning(
            "reddit.text.disputed",
            post(TEXT.text("t".repeat(10_000))),
            post(TEXT.text("t".repeat(10_001))),
            "10001"),
        error("reddit.link.media", post(LINK), post(LINK, PHOTO), "1 media"));
  }

  private static Stream<Boundary> redditMedia() {
    return Stream.of(
        error("reddit.media.missing", post(IMAGE, PHOTO), post(IMAGE), "no medium"),
        error("reddit.media.mixed", post(IMAGE, PHOTO), post(IMAGE, PHOTO, VIDEO), "1 and 1"),
        error("reddit.media.kind", IMAGE, PHOTO, VIDEO, "clip is a video"),
        error("reddit.media.kind", FILM, VIDEO, PHOTO, "photo is an image"),
        warning("reddit.image.count", post(IMAGE, PHOTO), post(IMAGE, PHOTO, PHOTO), "2 media"),
        warning(
            "reddit.image.size",
            IMAGE,
            PHOTO.bytes(20_000_000),
            PHOTO.bytes(20_000_001),
            "20,000,001"),
        warning(
            "reddit.image.type", IMAGE, PHOTO.type("image/gif"), PHOTO.type("image/webp"), "webp"),
        warning("reddit.video.count", post(FILM, VIDEO), post(FILM, VIDEO, VIDEO), "2 media"),
        warning(
            "reddit.video.poster",
            post(FILM, VIDEO),
            post(Reddit.videoGif("java"), VIDEO),
            "no videoPosterUrl"),
        warning(
            "reddit.video.size",
            FILM,
            VIDEO.bytes(1_000_000_000),
            VIDEO.bytes(1_000_000_001),
            "1,000,000,001"),
        warning("reddit.video.long", FILM, VIDEO.seconds(900), VIDEO.seconds(901), "901"),
        warning("reddit.video.ratio", FILM, VIDEO.size(16, 9), VIDEO.size(2, 1), "2x1"));
  }

  private static Stream<Boundary> mastodon() {
    String link = "https://example.com/" + "x".repeat(600);
    return Stream.of(
        caption("mastodon.text", WARNING, TOOT, NONE, "c", 500, "501"),
        warning(
            "mastodon.text",
            captioned("c".repeat(476) + " " + link, TOOT),
            captioned("c".repeat(477) + " " + link, TOOT),
            "501"),
        error("mastodon.media.mixed", post(TOOT, VIDEO), post(TOOT, VIDEO, PHOTO), "1 and 1"),
        warning(
            "mastodon.media.count",
            post(TOOT, times(4, PHOTO)),
            post(TOOT, times(5, PHOTO)),
            "5 images"),
        warning("mastodon.media.count", post(TOOT, VIDEO), post(TOOT, VIDEO, VIDEO), "2 videos"),
        warning(
            "mastodon.image.size",
            TOOT,
            PHOTO.bytes(16 << 20),
            PHOTO.bytes((16 << 20) + 1),
            "16,777,217"),
        warning(
            "mastodon.image.pixels",
            TOOT,
            PHOTO.size(33_177_600, 1),
            PHOTO.size(33_177_601, 1),
            "33177601x1"),
        warning(
            "mastodon.video.size",
            TOOT,
            VIDEO.bytes(103_809_024),
            VIDEO.bytes(103_809_025),
            "103,809,025"),
        warning(
            "mastodon.video.pixels",
            TOOT,
            VIDEO.size(8_294_400, 1),
            VIDEO.size(8_294_401, 1),
            "8294401x1"),
        warning("mastodon.video.frames", TOOT, VIDEO.frames(120), VIDEO.frames(121), "121 frames"),
        warning(
            "mastodon.visibility.unknown",
            post(TOOT.visibility(MastodonVisibility.PUBLIC)),
            post(TOOT.visibility(new MastodonVisibility("local"))),
            "local"));
  }

  private static Stream<Boundary> bluesky() {
    String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
    return Stream.of(
        caption("bluesky.text", ERROR, SKY, NONE, "c", 300, "301 graphemes"),
        caption("bluesky.text.bytes", ERROR, SKY, NONE, family, 166, "3006 bytes"),
        error("bluesky.media.mixed", post(SKY, VIDEO), post(SKY, VIDEO, PHOTO), "1 and 1"),
        error("bluesky.video.count", post(SKY, VIDEO), post(SKY, VIDEO, VIDEO), "2 videos"),
        error(
            "bluesky.media.count", post(SKY, times(20, PHOTO)), post(SKY, times(21, PHOTO)), "21"),
        warning(
            "bluesky.media.count.disputed",
            post(SKY, times(4, PHOTO)),
            post(SKY, times(5, PHOTO)),
            "5 media"),
        error(
            "bluesky.image.size", SKY, PHOTO.bytes(2_000_000), PHOTO.bytes(2_000_001), "2,000,001"),
        warning(
            "bluesky.image.size.older",
            SKY,
            PHOTO.bytes(1_000_000),
            PHOTO.bytes(1_000_001),
            "1,000,001"));
  }

  private static Stream<Boundary> blueskyVideos() {
    return Stream.of(
        warning("bluesky.video.type", SKY, VIDEO, VIDEO.type("video/webm"), "video/webm"),
        error(
            "bluesky.video.size",
            SKY,
            VIDEO.bytes(300_000_000),
            VIDEO.bytes(300_000_001),
            "300,000,001"),
        warning(
            "bluesky.video.size.older",
            SKY,
            VIDEO.bytes(100_000_000),
            VIDEO.bytes(100_000_001),
            "100,000,001"),
        warning("bluesky.video.long", SKY, VIDEO.seconds(600), VIDEO.seconds(601), "601"),
        warning("bluesky.video.long.older", SKY, VIDEO.seconds(180), VIDEO.seconds(181), "181"));
  }
}
