package dev.postqued.tiktok;

import static dev.postqued.rules.Severity.ERROR;
import static dev.postqued.rules.Severity.WARNING;
import static dev.postqued.tiktok.OptionRules.ARTICLE;
import static dev.postqued.tiktok.OptionRules.GUIDE;
import static dev.postqued.tiktok.OptionRules.SKILL;
import static dev.postqued.tiktok.OptionRules.TIKTOK;
import static dev.postqued.tiktok.OptionRules.V2;
import static dev.postqued.tiktok.OptionRules.bytes;
import static dev.postqued.tiktok.OptionRules.isNoneOf;
import static dev.postqued.tiktok.OptionRules.isOneOf;
import static dev.postqued.tiktok.OptionRules.type;

import dev.postqued.rules.CheckedMedium;
import dev.postqued.rules.CheckedPost;
import dev.postqued.rules.Rule;
import dev.postqued.rules.platforms.TikTokRules;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules for posts with {@link TikTokPhotoOptions}. */
final class PhotoRules {

  private static final Set<String> TYPES = Set.of("image/jpeg", "image/png");
  private static final Set<String> DISPUTED_TYPES =
      Set.of("image/webp", "image/gif", "image/bmp", "image/tiff");
  private static final long LIMIT = 20L << 20;

  static List<Rule> all(@Nullable CreatorInfo creator) {
    return OptionRules.with(
        TikTokRules.PHOTOS,
        creator,
        Rule.ofMedium(
                "tiktok.options.photos",
                ERROR,
                SKILL,
                CheckedMedium::isVideo,
                m -> m.name() + " is a video, and the options are those of photos",
                "give the target TikTokOptions.video(...)")
            .unless(OptionRules::isMixed),
        Rule.ofPost(
            "tiktok.photos.least",
            WARNING,
            GUIDE,
            p -> p.media().size() == 1,
            p -> "there is 1 image",
            "post at least 2: the guide asks for 2, the photo-post article and version 2 for 1"),
        Rule.ofMedium(
            "tiktok.image.type",
            ERROR,
            V2,
            m -> m.isImage() && isNoneOf(m, TYPES, DISPUTED_TYPES),
            m -> m.name() + " is " + type(m),
            "convert it to JPEG or PNG"),
        Rule.ofMedium(
            "tiktok.image.type.disputed",
            WARNING,
            ARTICLE,
            m -> m.isImage() && isOneOf(m, DISPUTED_TYPES),
            m -> m.name() + " is " + type(m),
            "convert it to JPEG or PNG: the article names BMP and TIFF beside them, the v2 document"
                + " WebP and GIF"),
        Rule.ofMedium(
            "tiktok.image.size",
            ERROR,
            ARTICLE,
            m -> m.isImage() && bytes(m) > LIMIT,
            OptionRules::size,
            "make it at most 20 MB"),
        Rule.ofPost(
            "tiktok.photos.cover",
            ERROR,
            V2,
            p -> cover(p) > p.media().size(),
            p -> "the cover is photo %d of %d".formatted(cover(p), p.media().size()),
            "choose one of the photos"),
        Rule.ofPost(
            "tiktok.photos.cover.disputed",
            WARNING,
            V2,
            p -> cover(p) == p.media().size(),
            p -> "the cover is photo %d of %d".formatted(cover(p), p.media().size()),
            "choose a smaller index: whether the service counts from 0 is not documented"),
        Rule.ofPost(
            "tiktok.photos.reuse",
            WARNING,
            TIKTOK,
            p -> isAllowed(p, "disableDuet") || isAllowed(p, "disableStitch"),
            p -> "duets or stitches of photos are allowed",
            "leave duet(...) and stitch(...) out: TikTok has them for videos only"));
  }

  private PhotoRules() {}

  private static int cover(CheckedPost post) {
    return post.option("photoCoverIndex").map(i -> ((Number) i).intValue()).orElse(-1);
  }

  private static boolean isAllowed(CheckedPost post, String switchOff) {
    return post.option(switchOff).filter(Boolean.FALSE::equals).isPresent();
  }
}
