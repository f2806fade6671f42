package dev.postqued.tiktok;

import static dev.postqued.publishing.Severity.ERROR;
import static dev.postqued.publishing.Severity.WARNING;
import static dev.postqued.tiktok.TikTokRules.ARTICLE;
import static dev.postqued.tiktok.TikTokRules.AYRSHARE;
import static dev.postqued.tiktok.TikTokRules.DIRECT_POST;
import static dev.postqued.tiktok.TikTokRules.GUIDE;
import static dev.postqued.tiktok.TikTokRules.SKILL;
import static dev.postqued.tiktok.TikTokRules.TRANSFER;
import static dev.postqued.tiktok.TikTokRules.V2;
import static dev.postqued.tiktok.TikTokRules.bytes;
import static dev.postqued.tiktok.TikTokRules.isNoneOf;
import static dev.postqued.tiktok.TikTokRules.isOneOf;
import static dev.postqued.tiktok.TikTokRules.seconds;
import static dev.postqued.tiktok.TikTokRules.type;

import dev.postqued.mediainfo.Dimensions;
import dev.postqued.publishing.CheckedMedium;
import dev.postqued.publishing.CheckedPost;
import dev.postqued.publishing.Rule;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules for posts with {@link TikTokVideoOptions}. */
final class VideoRules {

  private static final Set<String> TYPES = Set.of("video/mp4", "video/quicktime");
  private static final Set<String> DISPUTED_TYPES = Set.of("video/webm");
  private static final Set<String> CODECS = Set.of("h264", "hevc", "vp8", "vp9");
  private static final long LEAST_LIMIT = 500_000_000;
  private static final long GREATEST_LIMIT = 4L << 30;
  private static final Duration SHORTEST = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

  static final List<Rule> ALL =
      TikTokRules.with(
          Rule.ofMedium(
                  "tiktok.options.video",
                  ERROR,
                  SKILL,
                  CheckedMedium::isImage,
                  m -> m.name() + " is an image, and the options are those of a video",
                  "give the target TikTokOptions.photos(...)")
              .unless(TikTokRules::isMixed),
          Rule.ofPost(
              "tiktok.video.count",
              ERROR,
              GUIDE,
              p -> p.media().size() > 1 && p.media().stream().noneMatch(CheckedMedium::isImage),
              p -> "there are " + p.media().size() + " media, and the options are those of a video",
              "publish each video in its own post: only images are shown together"),
          Rule.ofMedium(
              "tiktok.video.type",
              ERROR,
              V2,
              m -> m.isVideo() && isNoneOf(m, TYPES, DISPUTED_TYPES),
              m -> m.name() + " is " + type(m),
              "convert it to MP4 or MOV"),
          Rule.ofMedium(
              "tiktok.video.type.disputed",
              WARNING,
              ARTICLE,
              m -> m.isVideo() && isOneOf(m, DISPUTED_TYPES),
              m -> m.name() + " is " + type(m),
              "convert it to MP4 or MOV: the article names only these, the v2 document WebM as well"),
          Rule.ofMedium(
              "tiktok.video.size",
              ERROR,
              V2,
              m -> m.isVideo() && bytes(m) > GREATEST_LIMIT,
              TikTokRules::size,
              "make it smaller: 4 GB (v2 document) is the most that any source permits"),
          Rule.ofMedium(
              "tiktok.video.size.disputed",
              WARNING,
              GUIDE,
              m -> m.isVideo() && bytes(m) > LEAST_LIMIT && bytes(m) <= GREATEST_LIMIT,
              TikTokRules::size,
              "make it at most 500 MB: the guide allows that much, the photo-post article 1 GB, the"
                  + " v2 document 4 GB"),
          Rule.ofMedium(
              "tiktok.video.short",
              WARNING,
              ARTICLE,
              m -> m.isVideo() && m.duration().filter(d -> d.compareTo(SHORTEST) < 0).isPresent(),
              TikTokRules::duration,
              "make it at least 15 s: the article asks for that much, the PostQuickAI reference for"
                  + " 3 s"),
          Rule.ofMedium(
              "tiktok.video.long",
              ERROR,
              TRANSFER,
              m -> m.isVideo() && m.duration().filter(d -> d.compareTo(LONGEST) > 0).isPresent(),
              TikTokRules::duration,
              "make it at most 10 min; some accounts may only post shorter ones"),
          Rule.ofPost(
              "tiktok.video.creator",
              WARNING,
              TRANSFER,
              p -> videos(p).anyMatch(m -> endsAfter(m, TikTokRules.longest(p).orElse(FOREVER))),
              p -> TikTokRules.duration(videos(p).findFirst().orElseThrow()),
              "make it shorter: the account may not post videos of this length"),
          Rule.ofMedium(
              "tiktok.video.dimensions",
              ERROR,
              TRANSFER,
              m -> m.isVideo() && m.displayed().filter(VideoRules::isOutsideOfSides).isPresent(),
              TikTokRules::dimensions,
              "give each side 360 to 4096 pixels"),
          Rule.ofMedium(
              "tiktok.video.ratio",
              WARNING,
              AYRSHARE,
              m -> m.isVideo() && m.displayed().filter(VideoRules::isOutsideOfRatios).isPresent(),
              TikTokRules::dimensions,
              "make it 9:16 to 16:9: the guide of TikTok names no ratio"),
          Rule.ofMedium(
              "tiktok.video.frames",
              ERROR,
              TRANSFER,
              m -> m.isVideo() && m.frameRate().isPresent() && isOutsideOfRates(frames(m)),
              m -> "%s has %d frames a second".formatted(m.name(), frames(m)),
              "make it 23 to 60 frames a second"),
          Rule.ofMedium(
              "tiktok.video.codec",
              ERROR,
              TRANSFER,
              m -> m.isVideo() && m.videoCodec().filter(c -> !CODECS.contains(c)).isPresent(),
              m -> "the codec of " + m.name() + " is " + m.videoCodec().orElseThrow(),
              "convert it to H.264, H.265, VP8 or VP9"),
          TikTokRules.caption("tiktok.video.caption", DIRECT_POST, 2200),
          Rule.ofPost(
              "tiktok.video.cover",
              ERROR,
              SKILL,
              p -> videos(p).anyMatch(m -> endsBefore(m, cover(p))),
              p ->
                  "the cover is at %s, and %s"
                      .formatted(
                          seconds(cover(p)),
                          TikTokRules.duration(videos(p).findFirst().orElseThrow())),
              "choose a time within the video"));

  private VideoRules() {}

  private static Stream<CheckedMedium> videos(CheckedPost post) {
    return post.media().stream().filter(CheckedMedium::isVideo);
  }

  private static Duration cover(CheckedPost post) {
    return TikTokRules.option(post, "videoCoverTimestampMs")
        .map(time -> Duration.ofMillis(((Number) time).longValue()))
        .orElse(Duration.ZERO);
  }

  private static boolean isOutsideOfSides(Dimensions size) {
    return Math.min(size.width(), size.height()) < 360
        || Math.max(size.width(), size.height()) > 4096;
  }

  private static boolean isOutsideOfRatios(Dimensions size) {
    return 16L * Math.min(size.width(), size.height()) < 9L * Math.max(size.width(), size.height());
  }

  /** Rounded, so that 23.976 and 59.94 are what they are called. */
  private static long frames(CheckedMedium video) {
    return Math.round(video.frameRate().orElse(0));
  }

  private static boolean isOutsideOfRates(long frames) {
    return frames < 23 || frames > 60;
  }

  private static boolean endsAfter(CheckedMedium video, Duration time) {
    return video.duration().filter(length -> length.compareTo(time) > 0).isPresent();
  }

  private static boolean endsBefore(CheckedMedium video, Duration time) {
    return video.duration().filter(length -> length.compareTo(time) < 0).isPresent();
  }
}
