package dev.postqued.postsyncer.platforms;

/**
 * Who sees a post on LinkedIn. The set is open: a value without a constant is sent as it is.
 *
 * @param value the value as the service takes it
 */
public record Visibility(String value) {

  /** Everyone. */
  public static final Visibility PUBLIC = new Visibility("PUBLIC");

  /** Connections of the account. */
  public static final Visibility CONNECTIONS = new Visibility("CONNECTIONS");

  /** Whoever has logged in. */
  public static final Visibility LOGGED_IN = new Visibility("LOGGED_IN");

  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if it is blank or cannot be sent
   */
  public Visibility {
    SettingSet.text("value", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
