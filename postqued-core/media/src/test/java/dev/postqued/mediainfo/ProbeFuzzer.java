package dev.postqued.mediainfo;

import java.io.IOException;

/** What a fuzzer that is guided by coverage calls. CONTRIBUTING says how it is run. */
public final class ProbeFuzzer {

  private ProbeFuzzer() {}

  /** Reads a file and throws if that throws, or takes too much: more than once, if it does. */
  public static void fuzzerTestOneInput(byte[] file) throws IOException {
    if (Measure.of(new BytesChannel(file)).isTooMuch()
        && Measure.of(new BytesChannel(file)).isTooMuch()) {
      Measure third = Measure.of(new BytesChannel(file));
      third.checkMemory();
      third.checkTime();
    }
  }
}
