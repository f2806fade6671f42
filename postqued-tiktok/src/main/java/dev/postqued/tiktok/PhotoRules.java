package dev.postqued.tiktok;

import static dev.postqued.publishing.Severity.ERROR;
import static dev.postqued.publishing.Severity.WARNING;
import static dev.postqued.tiktok.TikTokRules.ARTICLE;
import static dev.postqued.tiktok.TikTokRules.GUIDE;
import static dev.postqued.tiktok.TikTokRules.PHOTO_POST;
import static dev.postqued.tiktok.TikTokRules.SKILL;
import static dev.postqued.tiktok.TikTokRules.TIKTOK;
import static dev.postqued.tiktok.TikTokRules.TRANSFER;
import static dev.postqued.tiktok.TikTokRules.V2;
import static dev.postqued.tiktok.TikTokRules.bytes;
import static dev.postqued.tiktok.TikTokRules.isNoneOf;
import static dev.postqued.tiktok.TikTokRules.isOneOf;
import static dev.postqued.tiktok.TikTokRules.type;

import dev.postqued.mediainfo.Dimensions;
import dev.postqued.publishing.CheckedMedium;
import dev.postqued.publishing.CheckedPost;
import dev.postqued.publishing.Rule;
import java.util.List;
import java.util.Set;

/** The rules for posts with {@link TikTokPhotoOptions}. */
final class PhotoRules {

  private static final Set<String> TYPES = Set.of("image/jpeg", "image/png");
  private static final Set<String> DISPUTED_TYPES =
      Set.of("image/webp", "image/gif", "image/bmp", "image/tiff");
  private static final long LIMIT = 20L << 20;
  private static final int MOST = 35;

  static final List<Rule> ALL =
      TikTokRules.with(
          Rule.ofMedium(
                  "tiktok.options.photos",
                  ERROR,
                  SKILL,
                  CheckedMedium::isVideo,
                  m -> m.name() + " is a video, and the options are those of photos",
                  "give the target TikTokOptions.video(...)")
              .unless(TikTokRules::isMixed),
          Rule.ofPost(
              "tiktok.photos.most",
              ERROR,
              GUIDE,
              p -> p.media().size() > MOST,
              p -> "there are " + p.media().size() + " images",
              "post at most 35"),
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
              TikTokRules::size,
              "make it at most 20 MB"),
          Rule.ofMedium(
              "tiktok.image.dimensions",
              WARNING,
              TRANSFER,
              m -> m.isImage() && m.displayed().filter(PhotoRules::isLargerThan1080p).isPresent(),
              TikTokRules::dimensions,
              "make it at most 1080x1920 or 1920x1080: the guide says 1080p, and version 2 of the API"
                  + " refuses larger images when their upload ends"),
          TikTokRules.caption("tiktok.photos.caption", PHOTO_POST, 4000),
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

  private PhotoRules() {}

  private static boolean isLargerThan1080p(Dimensions size) {
    return Math.min(size.width(), size.height()) > 1080
        || Math.max(size.width(), size.height()) > 1920;
  }

  private static int cover(CheckedPost post) {
    return TikTokRules.option(post, "photoCoverIndex").map(i -> ((Number) i).intValue()).orElse(-1);
  }

  private static boolean isAllowed(CheckedPost post, String switchOff) {
    return TikTokRules.option(post, switchOff).filter(Boolean.FALSE::equals).isPresent();
  }
}
