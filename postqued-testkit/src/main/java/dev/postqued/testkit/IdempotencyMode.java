package dev.postqued.testkit;

/** The response to a publish request whose idempotency key and body were seen before. */
public enum IdempotencyMode {
  /** The first response again; nothing is published twice. The default. */
  REPLAY,
  /**
   * Any reuse of a key is refused with {@code IDEMPOTENCY_CONFLICT}, as the guide of March 2026
   * words it.
   */
  REFUSE
}
