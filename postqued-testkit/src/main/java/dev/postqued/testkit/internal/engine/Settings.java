package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.AnswerForm;
import dev.postqued.testkit.IdempotencyMode;
import dev.postqued.testkit.RateWindow;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.Timings;

/**
 * How a sandbox behaves.
 *
 * @param uploadKey whether the answer to a new upload names the storage key
 * @param maxVideoBytes the largest video that may be uploaded
 */
public record Settings(
    SandboxClock clock,
    String apiKey,
    Timings timings,
    AnswerForm answerForm,
    IdempotencyMode idempotency,
    RateWindow rateWindow,
    boolean uploadKey,
    long maxVideoBytes) {
  @Override
  public String toString() {
    return "Settings[" + timings + ", " + answerForm + ", " + idempotency + ", " + rateWindow + "]";
  }
}
