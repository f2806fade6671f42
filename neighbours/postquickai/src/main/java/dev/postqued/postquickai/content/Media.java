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
   * @throws IllegalArgumentException if one is no absolute address of the web
   */
  public Media {
    addresses = List.copyOf(addresses);
    addresses.forEach(Media::check);
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
    if (addresses.size() < FEWEST || addresses.size() > MOST) {
      throw new IllegalArgumentException(
          "a carousel must have " + FEWEST + " to " + MOST + " images, had " + addresses.size());
    }
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
