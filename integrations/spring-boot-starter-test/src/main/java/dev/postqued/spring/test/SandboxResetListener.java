package dev.postqued.spring.test;

import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Makes sandboxes and journal forget what earlier tests did. */
final class SandboxResetListener implements TestExecutionListener, Ordered {

  /** Before what prepares a test, so that it finds the sandbox empty. */
  private static final int ORDER = 1_500;

  @Override
  public int getOrder() {
    return ORDER;
  }

  @Override
  public void beforeTestMethod(TestContext test) {
    if (!test.hasApplicationContext()) {
      return;
    }
    ApplicationContext context = test.getApplicationContext();
    context.getBeanProvider(Sandboxes.class).ifAvailable(Sandboxes::reset);
    context.getBeanProvider(ForgetfulJournal.class).ifAvailable(ForgetfulJournal::forget);
  }
}
