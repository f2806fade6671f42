package dev.postqued.engine.internal.http;

/** A secret text that is shown nowhere. */
public final class Secrets {

  private final String value;

  private Secrets(String value) {
    this.value = value;
  }

  /** Keeps a text. */
  public static Secrets of(String value) {
    return new Secrets(value);
  }

  /** Returns the text, to those who need it. */
  public char[] reveal() {
    return value.toCharArray();
  }

  @Override
  public String toString() {
    return "***";
  }
}
