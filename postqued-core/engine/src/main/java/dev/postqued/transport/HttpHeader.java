package dev.postqued.transport;

/**
 * A header field of a request or response. Its text shows no value, since that may be a secret.
 *
 * @param name the name; its case does not matter
 * @param value the value
 */
public record HttpHeader(String name, String value) {

  @Override
  public String toString() {
    return name;
  }
}
