package dev.postqued.mediainfo;

import java.io.IOException;

/** What a fuzzer that is guided by coverage calls. CONTRIBUTING says how it is run. */
public final class ProbeFuzzer {

  private ProbeFuzzer() {}

  /**
   * Reads a file and throws if that throws or takes too much. It may only take too much once, since
   * classes are loaded on the way.
   */
  public static void fuzzerTestOneInput(byte[] file) throws IOException {
    if (Measure.of(new BytesChannel(file)).isTooMuch()) {
      Measure again = Measure.of(new BytesChannel(file));
      again.checkMemory();
      again.checkTime();
    }
  }
}
