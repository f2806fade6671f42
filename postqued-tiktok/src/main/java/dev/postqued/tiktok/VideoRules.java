package dev.postqued.tiktok;

import static dev.postqued.rules.Severity.ERROR;
import static dev.postqued.rules.Severity.WARNING;
import static dev.postqued.rules.platforms.Sources.TT_FILES;
import static dev.postqued.tiktok.OptionRules.ARTICLE;
import static dev.postqued.tiktok.OptionRules.GUIDE;
import static dev.postqued.tiktok.OptionRules.SKILL;
import static dev.postqued.tiktok.OptionRules.V2;
import static dev.postqued.tiktok.OptionRules.bytes;
import static dev.postqued.tiktok.OptionRules.isNoneOf;
import static dev.postqued.tiktok.OptionRules.isOneOf;
import static dev.postqued.tiktok.OptionRules.seconds;
import static dev.postqued.tiktok.OptionRules.type;

import dev.postqued.rules.CheckedMedium;
import dev.postqued.rules.CheckedPost;
import dev.postqued.rules.Rule;
import dev.postqued.rules.platforms.TikTokRules;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules for posts with {@link TikTokVideoOptions}. */
final class VideoRules {

  private static final Set<String> TYPES = Set.of("video/mp4", "video/quicktime");
  private static final Set<String> DISPUTED_TYPES = Set.of("video/webm");
  private static final long LEAST_LIMIT = 500_000_000;
  private static final long GREATEST_LIMIT = 4L << 30;
  private static final Duration SHORTEST = Duration.ofSeconds(15);

  private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

  static List<Rule> all(@Nullable CreatorInfo creator) {
    return OptionRules.with(
        TikTokRules.VIDEO,
        creator,
        Rule.ofMedium(
                "tiktok.options.video",
                ERROR,
                SKILL,
                CheckedMedium::isImage,
                m -> m.name() + " is an image, and the options are those of a video",
                "give the target TikTokOptions.photos(...)")
            .unless(OptionRules::isMixed),
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
            OptionRules::size,
            "make it smaller: 4 GB (v2 document) is the most that any source permits"),
        Rule.ofMedium(
            "tiktok.video.size.disputed",
            WARNING,
            GUIDE,
            m -> m.isVideo() && bytes(m) > LEAST_LIMIT && bytes(m) <= GREATEST_LIMIT,
            OptionRules::size,
            "make it at most 500 MB: the guide allows that much, the photo-post article 1 GB, the"
                + " v2 document 4 GB"),
        Rule.ofMedium(
            "tiktok.video.short",
            WARNING,
            ARTICLE,
            m -> m.isVideo() && m.duration().filter(d -> d.compareTo(SHORTEST) < 0).isPresent(),
            OptionRules::duration,
            "make it at least 15 s: the article asks for that much, the PostQuickAI reference for"
                + " 3 s"),
        Rule.ofPost(
            "tiktok.video.creator",
            WARNING,
            TT_FILES,
            p ->
                videos(p)
                    .anyMatch(m -> endsAfter(m, OptionRules.longest(p, creator).orElse(FOREVER))),
            p -> OptionRules.duration(videos(p).findFirst().orElseThrow()),
            "make it shorter: the account may not post videos of this length"),
        Rule.ofPost(
            "tiktok.video.cover",
            ERROR,
            SKILL,
            p -> videos(p).anyMatch(m -> endsBefore(m, cover(p))),
            p ->
                "the cover is at %s, and %s"
                    .formatted(
                        seconds(cover(p)),
                        OptionRules.duration(videos(p).findFirst().orElseThrow())),
            "choose a time within the video"));
  }

  private VideoRules() {}

  private static Stream<CheckedMedium> videos(CheckedPost post) {
    return post.media().stream().filter(CheckedMedium::isVideo);
  }

  private static Duration cover(CheckedPost post) {
    return post.option("videoCoverTimestampMs")
        .map(time -> Duration.ofMillis(((Number) time).longValue()))
        .orElse(Duration.ZERO);
  }

  private static boolean endsAfter(CheckedMedium video, Duration time) {
    return video.duration().filter(length -> length.compareTo(time) > 0).isPresent();
  }

  private static boolean endsBefore(CheckedMedium video, Duration time) {
    return video.duration().filter(length -> length.compareTo(time) < 0).isPresent();
  }
}
