package dev.postqued.service;

/**
 * How a request carries the API key: in which header, and with what before it.
 *
 * @param header the name of the header, such as {@code Authorization}
 * @param prefix what stands before the key, such as {@code Bearer} and a blank; may be empty
 */
public record Credentials(String header, String prefix) {

  /** {@code Authorization: Bearer KEY}. */
  public static final Credentials BEARER = new Credentials("Authorization", "Bearer ");

  /** Checks that they can be a header. */
  public Credentials {
    if (!header.matches("[A-Za-z0-9-]+")) {
      throw new IllegalArgumentException(
          "header must be letters, digits and hyphens, was " + header);
    }
    if (!prefix.matches("[ -~]*")) {
      throw new IllegalArgumentException("prefix must be visible ASCII characters and blanks");
    }
  }
}
