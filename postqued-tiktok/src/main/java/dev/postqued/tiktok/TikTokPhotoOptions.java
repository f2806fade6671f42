package dev.postqued.tiktok;

import dev.postqued.publishing.Rule;
import java.util.List;
import java.util.Map;

/** Options of photos on TikTok. */
public final class TikTokPhotoOptions extends TikTokOptions<TikTokPhotoOptions> {

  TikTokPhotoOptions(Map<String, Object> values) {
    super(values);
  }

  /**
   * Lets TikTok add music.
   *
   * @param wanted true to add it
   * @return options with that value
   */
  public TikTokPhotoOptions autoAddMusic(boolean wanted) {
    return with("autoAddMusic", wanted);
  }

  @Override
  public List<Rule> rules() {
    return PhotoRules.ALL;
  }

  @Override
  TikTokPhotoOptions of(Map<String, Object> more) {
    return new TikTokPhotoOptions(more);
  }
}
