package dev.postqued.tiktok;

import dev.postqued.rules.Rule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Options of photos on TikTok. */
public final class TikTokPhotoOptions extends TikTokOptions<TikTokPhotoOptions> {

  TikTokPhotoOptions(Map<String, Object> values, @Nullable CreatorInfo creator) {
    super(values, creator);
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

  /**
   * Chooses the photo for the cover. Version 2 only.
   *
   * @param index which one, not negative; sent as it is, since whether the service counts from 0 is not
   *     documented
   * @return options with that value
   * @throws IllegalArgumentException if the index is negative
   */
  public TikTokPhotoOptions coverIndex(int index) {
    if (index < 0) {
      throw new IllegalArgumentException(
          "coverIndex must not be negative, was " + index + "; use the position of a photo");
    }
    return with("photoCoverIndex", index);
  }

  @Override
  public List<Rule> rules() {
    return PhotoRules.all(creator());
  }

  @Override
  TikTokPhotoOptions of(Map<String, Object> more, @Nullable CreatorInfo info) {
    return new TikTokPhotoOptions(more, info);
  }
}
