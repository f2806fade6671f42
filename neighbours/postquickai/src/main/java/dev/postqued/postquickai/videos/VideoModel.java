package dev.postqued.postquickai.videos;

import dev.postqued.postquickai.credits.Credits;
import java.util.List;

/**
 * A model that makes videos, with its price and the lengths that it can make (PostQuickAI API reference, April 2026).
 * {@link VideoPrompt} takes a model and a length of its family only.
 *
 * @param <L> the lengths that it can make
 */
public final class VideoModel<L extends VideoLength> {

  /** Google Veo 3.1 Fast: 1 credit, 2 to 4 minutes; the default of the service. */
  public static final VideoModel<VeoLength> VEO_FAST =
      new VideoModel<>("veo-3.1-fast-generate-preview", 1, VeoLength.values());

  /** Google Veo 3.1, of higher quality: 3 credits, 6 to 10 minutes. */
  public static final VideoModel<VeoLength> VEO =
      new VideoModel<>("veo-3.1-generate-preview", 3, VeoLength.values());

  /** OpenAI Sora 2: 1 credit, 3 to 6 minutes. */
  public static final VideoModel<SoraLength> SORA =
      new VideoModel<>("sora-2", 1, SoraLength.values());

  /** OpenAI Sora 2 Pro, of the highest quality: 3 credits, 5 to 10 minutes. */
  public static final VideoModel<SoraLength> SORA_PRO =
      new VideoModel<>("sora-2-pro", 3, SoraLength.values());

  private final String name;
  private final int price;
  private final List<L> lengths;

  private VideoModel(String name, int price, L[] lengths) {
    this.name = name;
    this.price = price;
    this.lengths = List.of(lengths);
  }

  /** Returns the name that the service has for it. */
  public String value() {
    return name;
  }

  /** Returns what a video costs, whatever its length. */
  public Credits credits() {
    return Credits.videos(price);
  }

  /** Returns the lengths that it can make, the shortest one first. */
  public List<L> lengths() {
    return lengths;
  }

  @Override
  public String toString() {
    return name;
  }
}
