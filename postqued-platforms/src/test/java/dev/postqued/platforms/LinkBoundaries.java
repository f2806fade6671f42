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

import java.net.URI;
import java.util.stream.Stream;

/** The rules of LinkedIn and Pinterest at their bounds. */
final class LinkBoundaries {

  private static final URI ADDRESS = URI.create("https://example.com/");
  private static final LinkedInOptions IMAGES = LinkedIn.images();
  private static final LinkedInOptions FILM = LinkedIn.video();
  private static final LinkedInArticleOptions ARTICLE = LinkedIn.article(ADDRESS);
  private static final PinterestImageOptions PIN = Pinterest.images("1");
  private static final PinterestVideoOptions MOVING = Pinterest.video("1").cover(ADDRESS);
  private static final Checked[] NONE = {};

  private LinkBoundaries() {}

  static Stream<Boundary> all() {
    return Stream.of(linkedIn(), linkedInMedia(), pins(), pinMedia(), pinVideos())
        .flatMap(all -> all);
  }

  private static Stream<Boundary> linkedIn() {
    String rocket = "\ud83d\ude80";
    return Stream.of(
        caption("linkedin.text", ERROR, LinkedIn.text(), NONE, rocket, 3000, "3001 characters"),
        warning(
            "linkedin.text.units",
            captioned(rocket.repeat(1500), ARTICLE),
            captioned(rocket.repeat(1500) + "!", ARTICLE),
            "3001 UTF-16 units"),
        error(
            "linkedin.text.media", post(LinkedIn.text()), post(LinkedIn.text(), PHOTO), "1 media"),
        warning("linkedin.article.media", post(ARTICLE), post(ARTICLE, PHOTO), "1 media"),
        warning(
            "linkedin.article.title", post(ARTICLE.title("t")), post(ARTICLE), "no articleTitle"));
  }

  private static Stream<Boundary> linkedInMedia() {
    return Stream.of(
        error("linkedin.media.missing", post(IMAGES, PHOTO), post(IMAGES), "no medium"),
        error("linkedin.media.mixed", post(IMAGES, PHOTO), post(IMAGES, PHOTO, VIDEO), "1 and 1"),
        error("linkedin.media.mixed", post(FILM, VIDEO), post(FILM, VIDEO, PHOTO), "1 and 1"),
        error("linkedin.media.kind", IMAGES, PHOTO, VIDEO, "clip is a video"),
        error("linkedin.media.kind", FILM, VIDEO, PHOTO, "photo is an image"),
        error(
            "linkedin.media.count",
            post(IMAGES, times(20, PHOTO)),
            post(IMAGES, times(21, PHOTO)),
            "21 media"),
        error("linkedin.media.count", post(FILM, VIDEO), post(FILM, VIDEO, VIDEO), "2 media"),
        error(
            "linkedin.image.pixels",
            IMAGES,
            PHOTO.size(36_152_319, 1),
            PHOTO.size(36_152_320, 1),
            "36152320x1"),
        warning(
            "linkedin.image.type",
            IMAGES,
            PHOTO.type("image/gif"),
            PHOTO.type("image/webp"),
            "webp"),
        warning(
            "linkedin.image.size",
            IMAGES,
            PHOTO.bytes(8_000_000),
            PHOTO.bytes(8_000_001),
            "8,000,001"),
        error("linkedin.video.short", FILM, VIDEO.seconds(3), VIDEO.millis(2999), "2.999 s"),
        error("linkedin.video.long", FILM, VIDEO.seconds(1800), VIDEO.seconds(1801), "1801"),
        warning("linkedin.video.type", FILM, VIDEO, VIDEO.type("video/quicktime"), "quicktime"),
        warning(
            "linkedin.video.small", FILM, VIDEO.bytes(75_000), VIDEO.bytes(74_999), "74,999 bytes"),
        error(
            "linkedin.video.size",
            FILM,
            VIDEO.bytes(5L << 30),
            VIDEO.bytes((5L << 30) + 1),
            "5,368,709,121"),
        warning(
            "linkedin.video.size.disputed",
            FILM,
            VIDEO.bytes(500_000_000),
            VIDEO.bytes(500_000_001),
            "500,000,001"));
  }

  private static Stream<Boundary> pins() {
    String rocket = "\ud83d\ude80";
    return Stream.of(
        error(
            "pinterest.board",
            post(PIN, PHOTO),
            post(Pinterest.images("my-board"), PHOTO),
            "boardId is my-board"),
        error(
            "pinterest.title",
            post(PIN.title("t".repeat(100)), PHOTO),
            post(PIN.title("t".repeat(101)), PHOTO),
            "title has 101"),
        warning(
            "pinterest.title.units",
            post(PIN.title(rocket.repeat(50)), PHOTO),
            post(PIN.title(rocket.repeat(51)), PHOTO),
            "102 UTF-16 units"),
        error(
            "pinterest.description",
            post(MOVING.description("d".repeat(800)), VIDEO),
            post(MOVING.description("d".repeat(801)), VIDEO),
            "801"),
        warning(
            "pinterest.description.disputed",
            post(MOVING.description("d".repeat(500)), VIDEO),
            post(MOVING.description("d".repeat(501)), VIDEO),
            "501"),
        error(
            "pinterest.link",
            post(PIN.link(link(2048)), PHOTO),
            post(PIN.link(link(2049)), PHOTO),
            "2049"),
        error(
            "pinterest.alt",
            post(PIN.altText("a".repeat(500)), PHOTO),
            post(PIN.altText("a".repeat(501)), PHOTO),
            "altText has 501"));
  }

  private static URI link(int length) {
    return URI.create(ADDRESS + "x".repeat(length - ADDRESS.toString().length()));
  }

  private static Stream<Boundary> pinMedia() {
    return Stream.of(
        error("pinterest.media.missing", post(PIN, PHOTO), post(PIN), "no medium"),
        error("pinterest.media.mixed", post(PIN, PHOTO), post(PIN, PHOTO, VIDEO), "1 and 1"),
        error("pinterest.media.kind", PIN, PHOTO, VIDEO, "clip is a video"),
        error("pinterest.media.count", post(PIN, times(5, PHOTO)), post(PIN, times(6, PHOTO)), "6"),
        warning(
            "pinterest.images.sizes",
            post(PIN, PHOTO, PHOTO),
            post(PIN, PHOTO, PHOTO.size(2, 3)),
            "2 different sizes"),
        error(
            "pinterest.image.size",
            PIN,
            PHOTO.bytes(32 << 20),
            PHOTO.bytes((32 << 20) + 1),
            "33,554,433"),
        warning(
            "pinterest.image.size.disputed",
            PIN,
            PHOTO.bytes(32_000_000),
            PHOTO.bytes(32_000_001),
            "32,000,001"),
        warning(
            "pinterest.image.size.older",
            PIN,
            PHOTO.bytes(20_000_000),
            PHOTO.bytes(20_000_001),
            "20,000,001"),
        warning(
            "pinterest.image.type",
            PIN,
            PHOTO.type("image/png"),
            PHOTO.type("image/webp"),
            "webp"));
  }

  private static Stream<Boundary> pinVideos() {
    return Stream.of(
        error("pinterest.media.kind", MOVING, VIDEO, PHOTO, "photo is an image"),
        warning(
            "pinterest.video.cover",
            post(MOVING, VIDEO),
            post(Pinterest.video("1"), VIDEO),
            "no coverImageUrl"),
        error(
            "pinterest.video.type",
            MOVING,
            VIDEO.type("video/quicktime"),
            VIDEO.type("video/webm"),
            "video/webm"),
        error("pinterest.video.codec", MOVING, VIDEO.codec("hevc"), VIDEO.codec("vp9"), "vp9"),
        error(
            "pinterest.video.size",
            MOVING,
            VIDEO.bytes(2L << 30),
            VIDEO.bytes((2L << 30) + 1),
            "2,147,483,649"),
        warning(
            "pinterest.video.size.disputed",
            MOVING,
            VIDEO.bytes(1_000_000_000),
            VIDEO.bytes(1_000_000_001),
            "1,000,000,001"),
        error("pinterest.video.short", MOVING, VIDEO.seconds(4), VIDEO.millis(3999), "3.999 s"),
        error("pinterest.video.long", MOVING, VIDEO.seconds(900), VIDEO.seconds(901), "901"),
        error("pinterest.video.ratio", MOVING, VIDEO.size(1, 2), VIDEO.size(2, 5), "2x5"));
  }
}
