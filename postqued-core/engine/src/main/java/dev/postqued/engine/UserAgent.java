package dev.postqued.engine;

/** How a client names itself in requests. */
public final class UserAgent {

  private UserAgent() {}

  /**
   * Returns the value of the User-Agent header, such as {@code name/1.0 (Java 17)}.
   *
   * @param name the name of the client
   * @param client a class of its artifact, whose version it has
   */
  public static String of(String name, Class<?> client) {
    String version = client.getPackage().getImplementationVersion();
    return "%s/%s (Java %d)"
        .formatted(name, version == null ? "dev" : version, Runtime.version().feature());
  }
}
