package dev.postqued.benchmarks.servers;

import dev.postqued.testkit.ObjectPut;
import dev.postqued.testkit.RateWindow;
import dev.postqued.testkit.Sandbox;
import java.io.IOException;

/** The sandbox without limits. */
final class SandboxMain {

  private static final long MAX_VIDEO_BYTES = 8L << 30;
  private static final int OK = 200;

  private SandboxMain() {}

  public static void main(String[] arguments) throws IOException {
    try (Sandbox sandbox =
        Sandbox.builder().rateWindow(RateWindow.OFF).maxVideoBytes(MAX_VIDEO_BYTES).start()) {
      ServerLoop.run(sandbox.baseUrl(), sandbox.apiKey(), () -> take(sandbox));
    }
  }

  /** Counts what was stored, and deletes it. */
  private static long take(Sandbox sandbox) {
    long bytes =
        sandbox.journal().puts().stream()
            .filter(put -> put.status() == OK)
            .mapToLong(ObjectPut::bytesTaken)
            .sum();
    sandbox.reset();
    return bytes;
  }
}
