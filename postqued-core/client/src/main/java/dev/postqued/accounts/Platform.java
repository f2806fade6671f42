package dev.postqued.accounts;

/**
 * A social platform. The set is open: any name the service uses is a platform.
 *
 * @param name the name on the wire, lower case, such as {@code tiktok}
 */
public record Platform(String name) {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public Platform {
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "platform: the name is blank; it must be one that the service uses, such as tiktok");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
