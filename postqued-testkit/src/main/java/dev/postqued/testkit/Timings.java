package dev.postqued.testkit;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How long things take on the sandbox clock. PostQued documents none of these but the life of an idempotency key.
 *
 * @param queued how long a target that is due waits, 1 s by default
 * @param processing how long a target is then processed before it ends, 2 s by default
 * @param settling how long a publication is still {@code processing} after its last target has ended, 0 by default; the
 *     guide of March 2026 shows such a moment
 * @param uploadUrl how long a presigned URL may be used, 15 minutes by default
 * @param idempotencyKey how long an idempotency key is remembered, 24 hours by default
 */
public record Timings(
    Duration queued,
    Duration processing,
    Duration settling,
    Duration uploadUrl,
    Duration idempotencyKey) {
  /** The defaults. */
  public static final Timings DEFAULT =
      new Timings(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ZERO,
          Duration.ofMinutes(15),
          Duration.ofHours(24));

  /**
   * Makes timings.
   *
   * @param queued not negative
   * @param processing not negative
   * @param settling not negative
   * @param uploadUrl not negative
   * @param idempotencyKey not negative
   * @throws IllegalArgumentException if a duration is negative
   */
  public Timings {
    check("queued", queued);
    check("processing", processing);
    check("settling", settling);
    check("uploadUrl", uploadUrl);
    check("idempotencyKey", idempotencyKey);
  }

  /**
   * {@return these timings with another wait before a target is processed}
   *
   * @param value the duration, not negative
   */
  public Timings withQueued(Duration value) {
    return new Timings(value, processing, settling, uploadUrl, idempotencyKey);
  }

  /**
   * {@return these timings with another time to process a target}
   *
   * @param value the duration, not negative
   */
  public Timings withProcessing(Duration value) {
    return new Timings(queued, value, settling, uploadUrl, idempotencyKey);
  }

  /**
   * {@return these timings with another delay between the last target's end and the publication's end}
   *
   * @param value the duration, not negative
   */
  public Timings withSettling(Duration value) {
    return new Timings(queued, processing, value, uploadUrl, idempotencyKey);
  }

  /**
   * {@return these timings with another life of a presigned URL}
   *
   * @param value the duration, not negative
   */
  public Timings withUploadUrl(Duration value) {
    return new Timings(queued, processing, settling, value, idempotencyKey);
  }

  /**
   * {@return these timings with another memory for idempotency keys}
   *
   * @param value the duration, not negative
   */
  public Timings withIdempotencyKey(Duration value) {
    return new Timings(queued, processing, settling, uploadUrl, value);
  }

  private static void check(String name, Duration value) {
    if (requireNonNull(value, name).isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative, was " + value);
    }
  }
}
