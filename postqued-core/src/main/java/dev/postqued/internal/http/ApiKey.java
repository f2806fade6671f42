package dev.postqued.internal.http;

/** The key of a user. It shows itself to nobody but the service. */
public final class ApiKey {

  private static final String PREFIX = "pq_";

  private final String value;

  private ApiKey(String value) {
    this.value = value;
  }

  /** Checks the key without showing it. */
  public static ApiKey of(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("apiKey: is empty; it must start with " + PREFIX);
    }
    if (!value.startsWith(PREFIX) || value.length() == PREFIX.length()) {
      throw new IllegalArgumentException(
          "apiKey: has " + value.length() + " characters and must start with " + PREFIX);
    }
    if (value.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new IllegalArgumentException(
          "apiKey: has blanks or characters beyond ASCII; copy it again from the dashboard");
    }
    return new ApiKey(value);
  }

  /** The value of the Authorization header. */
  public String authorization() {
    return "Bearer " + value;
  }

  @Override
  public String toString() {
    return PREFIX + "***";
  }
}
