package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.AnswerForm;
import dev.postqued.testkit.IdempotencyMode;
import dev.postqued.testkit.RateWindow;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.SandboxWorkspace;
import dev.postqued.testkit.Timings;
import java.util.List;

/**
 * How a sandbox behaves.
 *
 * @param uploadKey whether the answer to a new upload names the storage key
 * @param maxVideoBytes the largest video that may be uploaded to version 1
 * @param workspaces those of version 2
 */
public record Settings(
    SandboxClock clock,
    String apiKey,
    Timings timings,
    AnswerForm answerForm,
    IdempotencyMode idempotency,
    RateWindow rateWindow,
    boolean uploadKey,
    long maxVideoBytes,
    List<SandboxWorkspace> workspaces) {
  @Override
  public String toString() {
    return "Settings[" + timings + ", " + answerForm + ", " + idempotency + ", " + rateWindow + "]";
  }
}
