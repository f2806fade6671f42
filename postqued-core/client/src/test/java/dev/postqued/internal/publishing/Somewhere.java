package dev.postqued.internal.publishing;

import static dev.postqued.rules.Severity.WARNING;

import dev.postqued.accounts.Platform;
import dev.postqued.media.Medium;
import dev.postqued.media.UploadedMedium;
import dev.postqued.media.Video;
import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.mediainfo.MediaKind;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.PlatformOptions;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import dev.postqued.rules.Finding;
import dev.postqued.rules.Rule;
import dev.postqued.uploads.MediaSource;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A platform with one rule, posts for it, and files whose bytes say what a test wants. */
final class Somewhere {

  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final Platform SOMEWHERE = new Platform("somewhere");
  static final UploadedMedium UPLOADED = new UploadedMedium("content");
  static final Rule LONG_NAMES =
      Rule.ofMedium(
          "somewhere.name",
          WARNING,
          new Rule.Source("a text", YearMonth.of(2026, 3)),
          medium -> medium.name().length() > 7,
          medium -> medium.name() + " is a long name",
          "shorten it");

  private Somewhere() {}

  static String summary(List<Finding> findings) {
    return String.join(", ", findings.stream().map(f -> f.code() + " " + f.severity()).toList());
  }

  static List<Finding> check(Post.Builder post) {
    return check(post.build(), Optional.empty());
  }

  static List<Finding> check(Medium medium, MediaInfo info) {
    return check(postOf(medium).build(), Optional.of(info));
  }

  static List<Finding> check(Post post, Optional<MediaInfo> info) {
    return check(post, info, RulesOfVersion.V1);
  }

  static List<Finding> check(Post post, Optional<MediaInfo> info, RulesOfVersion rules) {
    return new Preflight(medium -> info, Clock.fixed(NOW, ZoneOffset.UTC), rules).check(post);
  }

  static Post.Builder postOf(Medium... media) {
    return Post.builder().media(media).target(target("a"));
  }

  static Target target(String account) {
    return Target.of(Intent.DRAFT, SOMEWHERE, account, "caption").options(options(LONG_NAMES));
  }

  static Video video(String name) {
    return Video.of(source(name), 1, 1);
  }

  static MediaSource source(String name) {
    return MediaSource.bytes(name, new byte[1]);
  }

  static PlatformOptions options(Rule... rules) {
    return options(SOMEWHERE, rules);
  }

  static PlatformOptions options(Platform platform, Rule... rules) {
    return new PlatformOptions() {
      @Override
      public Platform platform() {
        return platform;
      }

      @Override
      public Map<String, Object> values() {
        return Map.of();
      }

      @Override
      public List<Rule> rules() {
        return List.of(rules);
      }
    };
  }

  static MediaInfo info(MediaKind kind, String type, boolean truncated) {
    return new MediaInfo(
        kind,
        type,
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        kind == MediaKind.VIDEO,
        kind == MediaKind.AUDIO,
        truncated,
        List.of());
  }
}
