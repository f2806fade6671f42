package dev.postqued.tiktok;

import dev.postqued.rules.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Options of a video on TikTok. */
public final class TikTokVideoOptions extends TikTokOptions<TikTokVideoOptions> {

  TikTokVideoOptions(Map<String, Object> values, @Nullable CreatorInfo creator) {
    super(values, creator);
  }

  /**
   * Chooses the frame for the cover.
   *
   * @param time its time from the start of the video, not negative; sent in milliseconds
   * @return options with that value
   * @throws IllegalArgumentException if the time is negative
   */
  public TikTokVideoOptions cover(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("cover must not be negative, was " + time);
    }
    return with("videoCoverTimestampMs", time.toMillis());
  }

  /**
   * Says how long a video of the account may be, as its creator info says. Version 2 only. The check of a
   * post then warns of a longer one.
   *
   * @param longest at least one second; sent in whole seconds
   * @return options with that value
   * @throws IllegalArgumentException if it is shorter than a second
   */
  public TikTokVideoOptions maxDuration(Duration longest) {
    if (longest.toSeconds() < 1) {
      throw new IllegalArgumentException(
          "maxDuration must be at least 1 s, was " + longest + "; take it from the creator info");
    }
    return with("maxVideoPostDurationSec", longest.toSeconds());
  }

  @Override
  public List<Rule> rules() {
    return VideoRules.all(creator());
  }

  @Override
  TikTokVideoOptions of(Map<String, Object> more, @Nullable CreatorInfo info) {
    return new TikTokVideoOptions(more, info);
  }
}
