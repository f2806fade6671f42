package dev.postqued.tiktok;

import static dev.postqued.rules.Severity.ERROR;
import static dev.postqued.rules.Severity.WARNING;
import static dev.postqued.tiktok.Checked.captioned;
import static dev.postqued.tiktok.Checked.film;
import static dev.postqued.tiktok.Checked.found;
import static dev.postqued.tiktok.Checked.image;
import static dev.postqued.tiktok.Checked.picture;
import static dev.postqued.tiktok.Checked.post;
import static dev.postqued.tiktok.Checked.times;
import static dev.postqued.tiktok.Checked.typed;
import static dev.postqued.tiktok.Checked.video;

import dev.postqued.calls.OpenResponse;
import dev.postqued.rules.CheckedMedium;
import dev.postqued.rules.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The last post that keeps a rule, and the first that breaks it, with what must be said of it. */
record Boundary(String code, Severity severity, Case good, Case bad, List<String> said) {

  private static final TikTokVideoOptions VIDEO = TikTokOptions.video(PrivacyLevel.SELF_ONLY);
  private static final TikTokPhotoOptions PHOTOS = TikTokOptions.photos(PrivacyLevel.SELF_ONLY);
  private static final CreatorInfo CREATOR =
      CreatorInfo.of(
          new OpenResponse(
              Map.of("privacy_level_options", List.of("SELF_ONLY"), "comment_disabled", true)));
  static final CheckedMedium CLIP = video("clip.mp4", 1000);
  static final CheckedMedium PICTURE = image("a.jpg", 1000);
  static final CheckedMedium UPLOADED = CheckedMedium.unknown("content");

  static Stream<Boundary> all() {
    return Stream.of(ofBoth(), ofVideo(), ofPicture(), ofPhotos(), ofPhotosOfVersion2())
        .flatMap(list -> list);
  }

  private static Stream<Boundary> ofBoth() {
    TikTokVideoOptions paid = TikTokOptions.video(PrivacyLevel.FOLLOWER_OF_CREATOR);
    TikTokPhotoOptions others = TikTokOptions.photos(new PrivacyLevel("CLOSE_FRIENDS"));
    return Stream.of(
        b("tiktok.media.missing", ERROR, post(PHOTOS, PICTURE), post(PHOTOS), "no medium"),
        b("tiktok.media.missing", ERROR, post(VIDEO, UPLOADED), post(VIDEO), "no medium"),
        b("tiktok.media.mixed", ERROR, post(VIDEO, CLIP), post(VIDEO, CLIP, PICTURE), "1 and 1"),
        b("tiktok.media.mixed", ERROR, post(PHOTOS, PICTURE), post(PHOTOS, CLIP, PICTURE), "1 and"),
        b(
            "tiktok.privacy.unknown",
            WARNING,
            post(PHOTOS, PICTURE),
            post(others, PICTURE),
            "CLOSE_FRIENDS"),
        b(
            "tiktok.privacy.creator",
            ERROR,
            post(VIDEO.creator(CREATOR), CLIP),
            post(paid.creator(CREATOR), CLIP),
            "FOLLOWER_OF_CREATOR"),
        b(
            "tiktok.interactions.creator",
            WARNING,
            post(PHOTOS.creator(CREATOR).comment(false), PICTURE),
            post(PHOTOS.creator(CREATOR).comment(true), PICTURE),
            "comments"),
        b(
            "tiktok.partnership.private",
            WARNING,
            post(paid.paidPartnership(true), CLIP),
            post(VIDEO.paidPartnership(true), CLIP),
            "SELF_ONLY"),
        b(
            "tiktok.partnership.private",
            WARNING,
            post(PHOTOS.paidPartnership(false).ownPromotion(true), PICTURE),
            post(PHOTOS.paidPartnership(true), PICTURE),
            "SELF_ONLY"));
  }

  private static Stream<Boundary> ofVideo() {
    CheckedMedium minute = video("clip.mp4", Duration.ofMinutes(1));
    return Stream.of(
        b("tiktok.options.video", ERROR, post(VIDEO, UPLOADED), post(VIDEO, PICTURE), "a.jpg"),
        b("tiktok.video.count", ERROR, post(VIDEO, CLIP), post(VIDEO, CLIP, CLIP), "2 media"),
        b("tiktok.video.count", ERROR, post(VIDEO, UPLOADED), post(VIDEO, UPLOADED, UPLOADED), "2"),
        b(
            "tiktok.video.type",
            ERROR,
            post(VIDEO, typed("VIDEO/MP4")),
            post(VIDEO, typed("video/x-msvideo")),
            "clip",
            "video/x-msvideo"),
        b(
            "tiktok.video.type",
            ERROR,
            post(VIDEO, typed("video/webm")),
            post(VIDEO, found("clip.mp4", "video/x-matroska")),
            "video/x-matroska"),
        b(
            "tiktok.video.type.disputed",
            WARNING,
            post(VIDEO, typed("video/quicktime")),
            post(VIDEO, typed("video/webm")),
            "video/webm"),
        b(
            "tiktok.video.size",
            ERROR,
            post(VIDEO, video("clip.mp4", 4L << 30)),
            post(VIDEO, video("clip.mp4", (4L << 30) + 1)),
            "clip.mp4",
            "4,294,967,297 bytes"),
        b(
            "tiktok.video.size.disputed",
            WARNING,
            post(VIDEO, video("clip.mp4", 500_000_000)),
            post(VIDEO, video("clip.mp4", 500_000_001)),
            "500,000,001"),
        b(
            "tiktok.video.size.disputed",
            WARNING,
            post(VIDEO, video("clip.mp4", (4L << 30) + 1)),
            post(VIDEO, video("clip.mp4", 4L << 30)),
            "4,294,967,296"),
        b(
            "tiktok.video.short",
            WARNING,
            post(VIDEO, video("clip.mp4", Duration.ofSeconds(15))),
            post(VIDEO, video("clip.mp4", Duration.ofMillis(14_999))),
            "14.999 s"),
        b(
            "tiktok.video.long",
            ERROR,
            post(VIDEO, video("clip.mp4", Duration.ofMinutes(10))),
            post(VIDEO, video("clip.mp4", Duration.ofMillis(600_001))),
            "600.001 s"),
        b(
            "tiktok.video.cover",
            ERROR,
            post(VIDEO.cover(Duration.ofMinutes(1)), minute),
            post(VIDEO.cover(Duration.ofMillis(60_001)), minute),
            "60.001 s",
            "lasts 60.000 s"));
  }

  /** What the picture of a video and its caption may be. */
  private static Stream<Boundary> ofPicture() {
    CheckedMedium minute = video("clip.mp4", Duration.ofMinutes(1));
    return Stream.of(
        b(
            "tiktok.video.creator",
            WARNING,
            post(VIDEO.maxDuration(Duration.ofMinutes(1)), minute),
            post(VIDEO.maxDuration(Duration.ofSeconds(59)), minute),
            "lasts 60.000 s"),
        b(
            "tiktok.video.dimensions",
            ERROR,
            post(VIDEO, film(360, 360)),
            post(VIDEO, film(359, 640)),
            "clip.mp4 is 359x640"),
        b(
            "tiktok.video.dimensions",
            ERROR,
            post(VIDEO, film(4096, 2304)),
            post(VIDEO, film(4097, 2304)),
            "4097x2304"),
        b(
            "tiktok.video.ratio",
            WARNING,
            post(VIDEO, film(1080, 1920)),
            post(VIDEO, film(1080, 1921)),
            "1080x1921"),
        b(
            "tiktok.video.frames",
            ERROR,
            post(VIDEO, film("h264", 23.976)),
            post(VIDEO, film("h264", 10)),
            "10 frames a second"),
        b(
            "tiktok.video.frames",
            ERROR,
            post(VIDEO, film("vp9", 60.0002)),
            post(VIDEO, film("vp9", 120)),
            "120 frames a second"),
        b(
            "tiktok.video.codec",
            ERROR,
            post(VIDEO, film("hevc", 30)),
            post(VIDEO, film("prores", 30)),
            "clip.mp4 has the codec prores"),
        b(
            "tiktok.video.caption",
            ERROR,
            captioned("\ud83d\ude80".repeat(1100), VIDEO, CLIP),
            captioned("\ud83d\ude80".repeat(1100) + "!", VIDEO, CLIP),
            "2201 UTF-16 units"));
  }

  private static Stream<Boundary> ofPhotosOfVersion2() {
    return Stream.of(
        b(
            "tiktok.image.dimensions",
            WARNING,
            post(PHOTOS, picture(1920, 1080)),
            post(PHOTOS, picture(1086, 1448)),
            "a.jpg is 1086x1448"),
        b(
            "tiktok.image.dimensions",
            WARNING,
            post(PHOTOS, picture(1080, 1920)),
            post(PHOTOS, picture(1080, 1921)),
            "1080x1921"),
        b(
            "tiktok.photos.caption",
            ERROR,
            captioned("c".repeat(4000), PHOTOS, PICTURE),
            captioned("c".repeat(4001), PHOTOS, PICTURE),
            "4001"),
        b(
            "tiktok.photos.cover",
            ERROR,
            post(PHOTOS.coverIndex(2), PICTURE, PICTURE),
            post(PHOTOS.coverIndex(3), PICTURE, PICTURE),
            "3 of 2"),
        b(
            "tiktok.photos.cover.disputed",
            WARNING,
            post(PHOTOS.coverIndex(1), PICTURE, PICTURE),
            post(PHOTOS.coverIndex(2), PICTURE, PICTURE),
            "2 of 2"));
  }

  private static Stream<Boundary> ofPhotos() {
    return Stream.of(
        b("tiktok.options.photos", ERROR, post(PHOTOS, UPLOADED), post(PHOTOS, CLIP), "clip.mp4"),
        b(
            "tiktok.photos.most",
            ERROR,
            post(PHOTOS, times(35, PICTURE)),
            post(PHOTOS, times(36, PICTURE)),
            "36"),
        b(
            "tiktok.photos.least",
            WARNING,
            post(PHOTOS, PICTURE, UPLOADED),
            post(PHOTOS, PICTURE),
            "1"),
        b(
            "tiktok.image.type",
            ERROR,
            post(PHOTOS, image("a.gif", 1)),
            post(PHOTOS, found("a.jpg", "image/heic")),
            "a.jpg",
            "image/heic"),
        b(
            "tiktok.image.type.disputed",
            WARNING,
            post(PHOTOS, image("a.png", 1)),
            post(PHOTOS, image("a.webp", 1)),
            "image/webp"),
        b(
            "tiktok.image.size",
            ERROR,
            post(PHOTOS, image("a.jpg", 20 << 20)),
            post(PHOTOS, image("a.jpg", (20 << 20) + 1)),
            "20,971,521"),
        b(
            "tiktok.photos.reuse",
            WARNING,
            post(PHOTOS.duet(false).stitch(false).comment(true), PICTURE),
            post(PHOTOS.duet(true), PICTURE),
            "duets"),
        b(
            "tiktok.photos.reuse",
            WARNING,
            post(PHOTOS, PICTURE),
            post(PHOTOS.stitch(true), PICTURE),
            "stitches"));
  }

  private static Boundary b(String code, Severity severity, Case good, Case bad, String... said) {
    return new Boundary(code, severity, good, bad, List.of(said));
  }

  @Override
  public String toString() {
    return code + " " + String.join(" ", said);
  }
}
