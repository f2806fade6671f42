package dev.postqued.tiktok;

import dev.postqued.publishing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Options of a video on TikTok. */
public final class TikTokVideoOptions extends TikTokOptions<TikTokVideoOptions> {

  TikTokVideoOptions(Map<String, Object> values) {
    super(values);
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

  @Override
  public List<Rule> rules() {
    return VideoRules.ALL;
  }

  @Override
  TikTokVideoOptions of(Map<String, Object> more) {
    return new TikTokVideoOptions(more);
  }
}
