package dev.postqued.proofs;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** The start of everything random in a test: its own, unless another one is asked for. A failure names it. */
public final class Seed implements TestExecutionExceptionHandler {

  private static final long USUAL = 484154;

  private final long value = Long.getLong("postqued.seed", USUAL);

  /** Returns the seed. */
  public long value() {
    return value;
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    failure.addSuppressed(new AssertionError("repeat with -Dpostqued.seed=" + value));
    throw failure;
  }
}
