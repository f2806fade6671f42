package dev.postqued.testkit;

/**
 * How the rate limits count. PostQued documents 20 uploads, 30 reads and 10 publishes per minute, but not which window
 * they are counted in, so a client has to live with either.
 */
public enum RateWindow {
  /** The last 60 seconds, whenever they began; the default. */
  SLIDING,
  /** Whole minutes of the sandbox clock. */
  FIXED,
  /** No limits. */
  OFF
}
