package dev.postqued.compatibility.application;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs the user's test with the JUnit of the class path. */
final class SliceTrial {

  private SliceTrial() {}

  /** Runs it; throws if it does not pass. */
  static void run() {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(AnnouncementsSlice.class))
                .build(),
            summary);
    TestExecutionSummary result = summary.getSummary();
    result.printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    if (result.getTestsSucceededCount() != 2 || result.getTotalFailureCount() != 0) {
      throw new AssertionError(
          result.getTestsSucceededCount()
              + " tests of 2 have passed, and "
              + result.getTotalFailureCount()
              + " failed");
    }
  }
}
