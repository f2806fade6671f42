package dev.postqued.tiktok;

import dev.postqued.calls.OpenResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What TikTok allows an account, which the check of a post compares with its options. The names are those of
 * TikTok's own API (Query Creator Info), in whatever spelling; that PostQued passes them on is assumed, since
 * no source shows its response. What the response does not say is not checked.
 */
public final class CreatorInfo {

  private final Map<String, Object> values;

  private CreatorInfo(Map<String, Object> values) {
    this.values = values;
  }

  /**
   * Reads a response.
   *
   * @param response what {@code accounts().creatorInfo(accountId)} returned
   * @return what it says
   */
  public static CreatorInfo of(OpenResponse response) {
    Map<String, Object> all = new HashMap<>();
    Stream.concat(
            response.object().values().stream()
                .filter(Map.class::isInstance)
                .map(OpenResponse::new)
                .map(OpenResponse::object),
            Stream.of(response.object()))
        .forEach(object -> object.forEach((name, value) -> all.put(plain(name), value)));
    return new CreatorInfo(all);
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** Returns who may see posts of the account, one of which a post has to choose; empty if it is not said. */
  public Set<PrivacyLevel> privacyLevels() {
    Set<PrivacyLevel> levels = new LinkedHashSet<>();
    if (said("privacy_level_options") instanceof Collection<?> list) {
      list.stream()
          .filter(String.class::isInstance)
          .map(level -> new PrivacyLevel((String) level))
          .forEach(levels::add);
    }
    return levels;
  }

  /** Returns how long a video may be; empty if it is not said. */
  public Optional<Duration> maxVideoDuration() {
    return said("max_video_post_duration_sec") instanceof Number seconds && seconds.longValue() > 0
        ? Optional.of(Duration.ofSeconds(seconds.longValue()))
        : Optional.empty();
  }

  /** Returns whether the settings of the account forbid comments; empty if it is not said. */
  public Optional<Boolean> commentDisabled() {
    return flag("comment_disabled");
  }

  /** Returns whether the settings of the account forbid duets; empty if it is not said. */
  public Optional<Boolean> duetDisabled() {
    return flag("duet_disabled");
  }

  /** Returns whether the settings of the account forbid stitches; empty if it is not said. */
  public Optional<Boolean> stitchDisabled() {
    return flag("stitch_disabled");
  }

  private Optional<Boolean> flag(String name) {
    return said(name) instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
  }

  private @Nullable Object said(String name) {
    return values.get(plain(name));
  }
}
