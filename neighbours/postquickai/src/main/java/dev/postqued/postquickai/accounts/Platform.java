package dev.postqued.postquickai.accounts;

import java.util.List;
import java.util.Locale;

/**
 * A platform. The set is open. The service takes and writes two names of X: {@code twitter} and {@code twitter_x}
 * are one platform here, the first one.
 *
 * @param value its name in lower case, such as {@code instagram}
 */
public record Platform(String value) {

  /** Images, carousels of 2 to 10 images, and videos of up to 90 s; no stories. */
  public static final Platform INSTAGRAM = new Platform("instagram");

  /** X: text, up to 4 images, videos and threads. */
  public static final Platform TWITTER = new Platform("twitter");

  /** Text, images and videos; a post says for whom it is published. */
  public static final Platform LINKEDIN = new Platform("linkedin");

  /** Text, images and videos; a post says on which page it is published. */
  public static final Platform FACEBOOK = new Platform("facebook");

  /** Carousels and videos; no text alone. */
  public static final Platform TIKTOK = new Platform("tiktok");

  /** Text, images, carousels, videos and threads. */
  public static final Platform THREADS = new Platform("threads");

  /** Text, up to 4 images, videos and threads. */
  public static final Platform BLUESKY = new Platform("bluesky");

  /** Videos; named by a newer text than the others. */
  public static final Platform YOUTUBE = new Platform("youtube");

  /**
   * Folds the spelling.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public Platform {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("platform must not be blank");
    }
    value = value.equals("twitter_x") ? "twitter" : value;
  }

  /**
   * Reads platforms by their names.
   *
   * @param names the names; blank ones are left out
   * @return the platforms in that order, each once
   */
  public static List<Platform> all(List<String> names) {
    return names.stream().filter(name -> !name.isBlank()).map(Platform::new).distinct().toList();
  }

  @Override
  public String toString() {
    return value;
  }
}
