package dev.postqued.support;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Adds what was logged to the failure of a test. JUnit finds it by itself, for every test. */
public final class LogsOfFailures implements BeforeEachCallback, AfterTestExecutionCallback {

  @Override
  public void beforeEach(ExtensionContext context) {
    KeptLog.take();
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    context.getExecutionException().ifPresent(LogsOfFailures::addLogs);
  }

  private static void addLogs(Throwable failure) {
    String logs = KeptLog.take();
    if (!logs.isEmpty()) {
      failure.addSuppressed(new Logged(logs));
    }
  }

  /** Not an exception that was thrown: JUnit prints no other text with a failure. */
  private static final class Logged extends Exception {

    private static final long serialVersionUID = 1L;

    Logged(String logs) {
      super("what the test logged:\n" + logs, null, false, false);
    }
  }
}
