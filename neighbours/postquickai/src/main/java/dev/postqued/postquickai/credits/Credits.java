package dev.postqued.postquickai.credits;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * Credits of the three kinds that a plan has, each renewed every month.
 *
 * @param texts one for each text that a model writes or edits
 * @param images one for each image
 * @param videos 1 or 3 for each video, see {@link dev.postqued.postquickai.videos.VideoModel#credits()}
 */
public record Credits(long texts, long images, long videos) implements Serializable {

  /** No credits. */
  public static final Credits NONE = new Credits(0, 0, 0);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public Credits {
    if (texts < 0 || images < 0 || videos < 0) {
      throw new IllegalArgumentException(
          "credits must not be negative, were %d texts, %d images and %d videos"
              .formatted(texts, images, videos));
    }
  }

  /** Returns credits for texts. */
  public static Credits texts(long number) {
    return new Credits(number, 0, 0);
  }

  /** Returns credits for images. */
  public static Credits images(long number) {
    return new Credits(0, number, 0);
  }

  /** Returns credits for videos. */
  public static Credits videos(long number) {
    return new Credits(0, 0, number);
  }

  /**
   * Returns the sum of these and other credits.
   *
   * @param other the others
   * @return the sum of each kind
   */
  public Credits plus(Credits other) {
    return new Credits(
        Math.addExact(texts, other.texts),
        Math.addExact(images, other.images),
        Math.addExact(videos, other.videos));
  }

  /**
   * Returns what is left of these credits.
   *
   * @param other what is taken away
   * @return the difference of each kind, at least 0
   */
  public Credits minus(Credits other) {
    return new Credits(
        Math.max(0, texts - other.texts),
        Math.max(0, images - other.images),
        Math.max(0, videos - other.videos));
  }

  /**
   * Returns whether these credits are no more than others, of each kind.
   *
   * @param most the others
   * @return whether they fit
   */
  public boolean fitInto(Credits most) {
    return texts <= most.texts && images <= most.images && videos <= most.videos;
  }

  /** Returns the kinds of which there are any, for people. */
  @Override
  public String toString() {
    List<String> kinds =
        Stream.of(words(texts, "text"), words(images, "image"), words(videos, "video"))
            .filter(kind -> !kind.isEmpty())
            .toList();
    int last = kinds.size() - 1;
    return switch (kinds.size()) {
      case 0 -> "no credits";
      case 1 -> kinds.get(0);
      default -> String.join(", ", kinds.subList(0, last)) + " and " + kinds.get(last);
    };
  }

  private static String words(long number, String kind) {
    if (number == 0) {
      return "";
    }
    return number + " " + kind + (number == 1 ? " credit" : " credits");
  }
}
