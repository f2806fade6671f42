package dev.postqued.postquickai.usage;

/** How far back the figures of requests go. */
public enum RequestPeriod {
  /** The last 24 hours. */
  DAY("24h"),
  /** The last 7 days. */
  WEEK("7d"),
  /** The last 30 days. */
  MONTH("30d"),
  /** The last 90 days. */
  QUARTER("90d");

  private final String value;

  RequestPeriod(String value) {
    this.value = value;
  }

  /** Returns the name that the service has for it. */
  public String value() {
    return value;
  }
}
