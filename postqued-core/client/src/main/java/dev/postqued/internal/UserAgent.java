package dev.postqued.internal;

/** The name of this library in requests. */
public final class UserAgent {

  /** The value of the User-Agent header. */
  public static final String VALUE = "postqued-java/" + version();

  private UserAgent() {}

  private static String version() {
    String version = UserAgent.class.getPackage().getImplementationVersion();
    return (version == null ? "dev" : version) + " (Java " + Runtime.version().feature() + ")";
  }
}
