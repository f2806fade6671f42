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

import java.util.Map;
import java.util.stream.Stream;

/** The rules of Instagram at their bounds. */
final class InstagramBoundaries {

  private static final InstagramPostOptions POST = Instagram.post();
  private static final InstagramReelOptions REEL = Instagram.reel();
  private static final InstagramStoryOptions STORY = Instagram.story();
  private static final Checked[] ONE = {PHOTO};

  private InstagramBoundaries() {}

  static Stream<Boundary> all() {
    return Stream.of(texts(), posts(), reels(), stories()).flatMap(all -> all);
  }

  private static Stream<Boundary> texts() {
    String rocket = "\ud83d\ude80";
    return Stream.of(
        caption("instagram.caption", ERROR, POST, ONE, "c", 2200, "2201 characters"),
        caption("instagram.caption", ERROR, POST, ONE, rocket, 2200, "2201 characters"),
        warning(
            "instagram.caption.units",
            captioned(rocket.repeat(1100), POST, PHOTO),
            captioned(rocket.repeat(1100) + "!", POST, PHOTO),
            "2201 UTF-16 units"),
        error(
            "instagram.hashtags",
            captioned("#tag ".repeat(30), REEL, VIDEO),
            captioned("#tag ".repeat(31), REEL, VIDEO),
            "31 hashtags"),
        warning(
            "instagram.hashtags.disputed",
            captioned("#tag ".repeat(5), REEL, VIDEO),
            captioned("#tag ".repeat(6), REEL, VIDEO),
            "6 hashtags"),
        error(
            "instagram.mentions",
            captioned("@ada ".repeat(20), POST, PHOTO),
            captioned("@ada ".repeat(21), POST, PHOTO),
            "21 mentions"));
  }

  private static Stream<Boundary> posts() {
    return Stream.of(
        error("instagram.media.missing", post(POST, PHOTO), post(POST), "no medium"),
        error(
            "instagram.media.count",
            post(POST, times(20, PHOTO)),
            post(POST, times(21, PHOTO)),
            "21 media"),
        warning(
            "instagram.media.count.disputed",
            post(POST, times(10, PHOTO)),
            post(POST, times(11, PHOTO)),
            "11 media"),
        warning("instagram.post.video", post(POST, VIDEO, PHOTO), post(POST, VIDEO), "one video"),
        warning("instagram.photo.type", POST, PHOTO, PHOTO.type("image/png"), "photo is image/png"),
        error(
            "instagram.photo.size",
            POST,
            PHOTO.bytes(8 << 20),
            PHOTO.bytes((8 << 20) + 1),
            "photo has 8,388,609 bytes"),
        warning(
            "instagram.photo.size.disputed",
            POST,
            PHOTO.bytes(8_000_000),
            PHOTO.bytes(8_000_001),
            "8,000,001 bytes"),
        error("instagram.photo.ratio", POST, PHOTO.size(4, 5), PHOTO.size(3, 4), "photo is 3x4"),
        error(
            "instagram.photo.ratio",
            POST,
            PHOTO.size(1080, 566),
            PHOTO.size(1080, 540),
            "photo is 1080x540"),
        error(
            "instagram.photo.ratio",
            post(POST.crop(Map.of("x", 0)), PHOTO.size(3, 4)),
            post(POST.firstComment("First"), PHOTO.size(3, 4)),
            "photo is 3x4"),
        warning(
            "instagram.collaborators.carousel",
            post(POST.collaborators("ada"), PHOTO),
            post(POST.collaborators("ada"), PHOTO, PHOTO),
            "collaborators"));
  }

  private static Stream<Boundary> reels() {
    return Stream.of(
        error("instagram.media.mixed", post(REEL, VIDEO), post(REEL, VIDEO, PHOTO), "1 and 1"),
        error("instagram.media.kind", REEL, VIDEO, PHOTO, "photo is an image"),
        error("instagram.media.count", post(REEL, VIDEO), post(REEL, VIDEO, VIDEO), "2 media"),
        error(
            "instagram.reel.short",
            REEL,
            VIDEO.seconds(3),
            VIDEO.millis(2999),
            "clip lasts 2.999 s"),
        error(
            "instagram.reel.long",
            REEL,
            VIDEO.seconds(900),
            VIDEO.millis(900_001),
            "lasts 900.001 s"),
        error("instagram.reel.frames", REEL, VIDEO.frames(23.976), VIDEO.frames(22), "22 frames"),
        error("instagram.reel.frames", REEL, VIDEO.frames(60), VIDEO.frames(61), "61 frames"),
        error(
            "instagram.reel.ratio", REEL, VIDEO.size(1000, 100), VIDEO.size(1100, 100), "1100x100"),
        warning(
            "instagram.reel.width", REEL, VIDEO.size(1920, 999), VIDEO.size(1921, 999), "1921x999"),
        warning(
            "instagram.reel.type",
            REEL,
            VIDEO.type("video/quicktime"),
            VIDEO.type("video/webm"),
            "video/webm"),
        warning("instagram.reel.codec", REEL, VIDEO.codec("hevc"), VIDEO.codec("vp9"), "codec vp9"),
        warning(
            "instagram.reel.sound",
            REEL,
            VIDEO.sound("aac"),
            VIDEO.sound("opus"),
            "sound of the codec opus"),
        warning(
            "instagram.reel.rate",
            REEL,
            VIDEO.seconds(10).bytes(31_250_000),
            VIDEO.seconds(10).bytes(31_250_001),
            "25,000,001 bits a second"),
        error(
            "instagram.reel.size",
            REEL,
            VIDEO.bytes(1L << 30),
            VIDEO.bytes((1L << 30) + 1),
            "1,073,741,825"),
        warning(
            "instagram.reel.size.disputed",
            REEL,
            VIDEO.bytes(300_000_000),
            VIDEO.bytes(300_000_001),
            "300,000,001"),
        warning(
            "instagram.reel.trial.unknown",
            post(REEL.trialGraduation(TrialReelGraduation.MANUAL), VIDEO),
            post(REEL.trialGraduation(new TrialReelGraduation("NEVER")), VIDEO),
            "NEVER"));
  }

  private static Stream<Boundary> stories() {
    return Stream.of(
        error("instagram.media.count", post(STORY, PHOTO), post(STORY, PHOTO, PHOTO), "2 media"),
        error("instagram.media.missing", post(STORY, VIDEO), post(STORY), "no medium"),
        error(
            "instagram.photo.size",
            STORY,
            PHOTO.bytes(8 << 20),
            PHOTO.bytes((8 << 20) + 1),
            "8,388,609"),
        error("instagram.story.short", STORY, VIDEO.seconds(3), VIDEO.millis(2999), "2.999 s"),
        error("instagram.story.long", STORY, VIDEO.seconds(60), VIDEO.millis(60_001), "60.001 s"),
        error(
            "instagram.story.size",
            STORY,
            VIDEO.bytes(100 << 20),
            VIDEO.bytes((100 << 20) + 1),
            "104,857,601"),
        warning(
            "instagram.story.size.disputed",
            STORY,
            VIDEO.bytes(100_000_000),
            VIDEO.bytes(100_000_001),
            "100,000,001"),
        error("instagram.story.ratio", STORY, VIDEO.size(1, 10), VIDEO.size(1, 11), "1x11"));
  }
}
