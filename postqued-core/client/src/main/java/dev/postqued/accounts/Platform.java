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
          "name must not be blank; use a platform of the service, such as tiktok");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
