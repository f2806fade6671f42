package dev.postqued.tiktok;

import dev.postqued.accounts.Platform;
import dev.postqued.publishing.PlatformOptions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Options of a post on TikTok. {@link #video} and {@link #photos} each return a type that has only
 * the options of that kind. What is not set is not sent; the defaults of the service are not
 * documented. An option that only version 2 of the API knows says so; a client of version 1 refuses a
 * post with it before anything is sent. Immutable.
 *
 * @param <T> the type of these options
 */
public abstract sealed class TikTokOptions<T extends TikTokOptions<T>> implements PlatformOptions
    permits TikTokVideoOptions, TikTokPhotoOptions {

  private static final Set<String> ONLY_IN_VERSION_2 =
      Set.of(
          "photoCoverIndex",
          "commercialContent",
          "authenticContentConfirmed",
          "maxVideoPostDurationSec");

  private final Map<String, Object> values;
  private final @Nullable CreatorInfo creator;

  TikTokOptions(Map<String, Object> values, @Nullable CreatorInfo creator) {
    this.values = Collections.unmodifiableMap(values);
    this.creator = creator;
  }

  /**
   * Starts the options of a video.
   *
   * @param privacy who may see it
   * @return options with only the privacy level
   */
  public static TikTokVideoOptions video(PrivacyLevel privacy) {
    return new TikTokVideoOptions(Map.of("privacyLevel", privacy.value()), null);
  }

  /**
   * Starts the options of photos.
   *
   * @param privacy who may see them
   * @return options with only the privacy level
   */
  public static TikTokPhotoOptions photos(PrivacyLevel privacy) {
    return new TikTokPhotoOptions(Map.of("privacyLevel", privacy.value()), null);
  }

  /**
   * Allows or forbids duets.
   *
   * @param allowed false to forbid them
   * @return options with that value
   */
  public T duet(boolean allowed) {
    return with("disableDuet", !allowed);
  }

  /**
   * Allows or forbids stitches.
   *
   * @param allowed false to forbid them
   * @return options with that value
   */
  public T stitch(boolean allowed) {
    return with("disableStitch", !allowed);
  }

  /**
   * Allows or forbids comments.
   *
   * @param allowed false to forbid them
   * @return options with that value
   */
  public T comment(boolean allowed) {
    return with("disableComment", !allowed);
  }

  /**
   * Discloses a paid partnership with a brand.
   *
   * @param disclosed true if a brand pays for the post
   * @return options with that value
   */
  public T paidPartnership(boolean disclosed) {
    return with("brandContentToggle", disclosed);
  }

  /**
   * Discloses that the post promotes the business of its own author.
   *
   * @param disclosed true if it does
   * @return options with that value
   */
  public T ownPromotion(boolean disclosed) {
    return with("brandOrganicToggle", disclosed);
  }

  /**
   * Says whether the post promotes something. Version 2 only; what it means beside {@link
   * #paidPartnership} and {@link #ownPromotion} is not documented.
   *
   * @param promoting true if it does
   * @return options with that value
   */
  public T commercialContent(boolean promoting) {
    return with("commercialContent", promoting);
  }

  /**
   * Confirms that the content is authentic. Version 2 only.
   *
   * @param confirmed true to confirm it
   * @return options with that value
   */
  public T authenticContent(boolean confirmed) {
    return with("authenticContentConfirmed", confirmed);
  }

  /**
   * Compares the options with what TikTok allows the account. Nothing of it is sent. The check of a post then
   * refuses a privacy level that the account does not have, and warns of what its settings forbid and of a
   * video that is too long for it.
   *
   * @param info the creator info of the account, not older than a few minutes
   * @return options that are checked against it
   */
  public T creator(CreatorInfo info) {
    return of(values, info);
  }

  /** What TikTok allows the account; null if it is not known. */
  final @Nullable CreatorInfo creator() {
    return creator;
  }

  @Override
  public Platform platform() {
    return TikTok.PLATFORM;
  }

  @Override
  public Map<String, Object> values() {
    return values;
  }

  @Override
  public Set<String> onlyInVersion2() {
    return ONLY_IN_VERSION_2;
  }

  final T with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return of(more, creator);
  }

  abstract T of(Map<String, Object> more, @Nullable CreatorInfo info);
}
