package dev.postqued.testkit;

/** What becomes of a publish request whose idempotency key and body were seen before. */
public enum IdempotencyMode {
  /** The first answer is given again and nothing is published twice, the default. */
  REPLAY,
  /** Any reuse of a key is refused with {@code IDEMPOTENCY_CONFLICT}, as the guide of March 2026 words it. */
  REFUSE
}
