package dev.postqued.postquickai.videos;

import dev.postqued.postquickai.credits.Credits;

/**
 * A model that makes videos, with its price and the lengths that it can make (PostQuickAI API reference, April 2026).
 * {@link VideoPrompt} takes a model and a length of its family only.
 *
 * @param <L> the lengths that it can make
 */
public final class VideoModel<L extends VideoLength> {

  /** Google Veo 3.1 Fast: 1 credit, 2 to 4 minutes; the default of the service. */
  public static final VideoModel<VeoLength> VEO_FAST =
      new VideoModel<>("veo-3.1-fast-generate-preview", 1);

  /** Google Veo 3.1, of higher quality: 3 credits, 6 to 10 minutes. */
  public static final VideoModel<VeoLength> VEO = new VideoModel<>("veo-3.1-generate-preview", 3);

  /** OpenAI Sora 2: 1 credit, 3 to 6 minutes. */
  public static final VideoModel<SoraLength> SORA = new VideoModel<>("sora-2", 1);

  /** OpenAI Sora 2 Pro, of the highest quality: 3 credits, 5 to 10 minutes. */
  public static final VideoModel<SoraLength> SORA_PRO = new VideoModel<>("sora-2-pro", 3);

  private final String name;
  private final int price;

  private VideoModel(String name, int price) {
    this.name = name;
    this.price = price;
  }

  /** Returns the name that the service has for it. */
  public String value() {
    return name;
  }

  /** Returns what a video costs, whatever its length. */
  public Credits credits() {
    return Credits.videos(price);
  }

  @Override
  public String toString() {
    return name;
  }
}
