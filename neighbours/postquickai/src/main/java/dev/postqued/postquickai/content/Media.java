package dev.postqued.postquickai.content;

import java.net.URI;
import java.util.List;

/**
 * What a post or a part of a thread shows beside its text. The service takes no files: media are addresses that
 * everybody can read.
 *
 * @param type {@code text}, {@code image}, {@code carousel} or {@code video}
 * @param addresses the addresses of the images, or of the video
 */
public record Media(String type, List<URI> addresses) {

  /** The fewest and the most images of a carousel (PostQuickAI API reference, April 2026). */
  private static final int FEWEST = 2;

  private static final int MOST = 10;

  /**
   * Copies and checks the addresses.
   *
   * @throws IllegalArgumentException if the type is none of the four, there are fewer or more addresses than it has, or
   *     one is no absolute address of the web
   */
  public Media {
    addresses = List.copyOf(addresses);
    switch (type) {
      case "text" -> checkNumber(type, addresses, 0, 0);
      case "image", "video" -> checkNumber(type, addresses, 1, 1);
      case "carousel" -> checkNumber(type, addresses, FEWEST, MOST);
      default ->
          throw new IllegalArgumentException(
              "type must be text, image, carousel or video, was " + type);
    }
    addresses.forEach(Media::check);
  }

  private static void checkNumber(String type, List<URI> addresses, int fewest, int most) {
    int number = addresses.size();
    if (number < fewest || number > most) {
      throw new IllegalArgumentException(
          fewest == most
              ? "%s must have %d addresses, had %d".formatted(type, most, number)
              : "%s must have %d to %d addresses, had %d".formatted(type, fewest, most, number));
    }
  }

  private static void check(URI address) {
    boolean isWeb =
        "https".equalsIgnoreCase(address.getScheme())
            || "http".equalsIgnoreCase(address.getScheme());
    if (!isWeb || address.getHost() == null) {
      throw new IllegalArgumentException(
          "media must have addresses like https://host/path that everybody can read, was "
              + address);
    }
  }

  /** Returns no media: a text. */
  public static Media none() {
    return new Media("text", List.of());
  }

  /**
   * Returns one image.
   *
   * @param address its address
   * @return the image
   * @throws IllegalArgumentException if it is no absolute address of the web
   */
  public static Media image(URI address) {
    return new Media("image", List.of(address));
  }

  /**
   * Returns several images.
   *
   * @param addresses 2 to 10 addresses in their order; TikTok is said to take 35, which no operation of the service
   *     does
   * @return the images
   * @throws IllegalArgumentException if there are fewer or more, or one is no absolute address of the web
   */
  public static Media carousel(List<URI> addresses) {
    return new Media("carousel", addresses);
  }

  /**
   * Returns a video.
   *
   * @param address its address
   * @return the video
   * @throws IllegalArgumentException if it is no absolute address of the web
   */
  public static Media video(URI address) {
    return new Media("video", List.of(address));
  }
}
