package dev.postqued.postquickai.figures;

/** How far back figures go. */
public enum FigurePeriod {
  /** The last 7 days. */
  WEEK("7d"),
  /** The last 30 days. */
  MONTH("30d"),
  /** The last 90 days. */
  QUARTER("90d");

  private final String value;

  FigurePeriod(String value) {
    this.value = value;
  }

  /** Returns the name that the service has for it. */
  public String value() {
    return value;
  }
}
