package dev.postqued.rules.platforms;

import static dev.postqued.rules.platforms.RuleBook.Media.IMAGES;
import static dev.postqued.rules.platforms.RuleBook.Media.VIDEOS;
import static dev.postqued.rules.platforms.Sources.MASTODON;

import dev.postqued.rules.Rule;
import java.util.List;

/** What servers of Mastodon refuse unless they are configured otherwise. */
public final class MastodonRules {

  private static final String OF_SERVER = ": that is the default, and each server has its own";

  /** Those for any post. */
  public static final List<Rule> ALL =
      RuleBook.of("mastodon")
          .warning("text", MASTODON)
          .text(
              Text.CAPTION,
              Unit.SHORT_ADDRESSES,
              500,
              Long.MAX_VALUE,
              "shorten it to 500 characters, with addresses as 23" + OF_SERVER)
          .error("media.mixed", MASTODON)
          .mixed("post 1 video, or up to 4 images")
          .warning("media.count", MASTODON)
          .post(
              p -> IMAGES.in(p) > 4 || VIDEOS.in(p) > 1,
              p -> "there are %d images and %d videos".formatted(IMAGES.in(p), VIDEOS.in(p)),
              "post 1 video, or up to 4 images" + OF_SERVER)
          .warning("image.size", MASTODON)
          .images(Trait.bytes(16L << 20), "make it at most 16 MiB" + OF_SERVER)
          .warning("image.pixels", MASTODON)
          .images(Trait.pixels(33_177_600), "make it at most 33,177,600 pixels" + OF_SERVER)
          .warning("video.size", MASTODON)
          .videos(Trait.bytes(99L << 20), "make it at most 99 MiB" + OF_SERVER)
          .warning("video.pixels", MASTODON)
          .videos(Trait.pixels(8_294_400), "make it at most 8,294,400 pixels" + OF_SERVER)
          .warning("video.frames", MASTODON)
          .videos(Trait.framesOutside(0, 120), "make it at most 120 frames a second" + OF_SERVER)
          .rules();

  private MastodonRules() {}
}
