package dev.postqued.mediainfo;

/** How long a packet of Opus lasts (RFC 6716, 3.1): its first byte says so. */
final class OpusPacket {

  private static final double MILLI = 1e6;
  private static final double[] SILK = {10, 20, 40, 60};
  private static final double[] HYBRID = {10, 20};
  private static final double[] CELT = {2.5, 5, 10, 20};

  private OpusPacket() {}

  /**
   * Returns the duration in nanoseconds.
   *
   * @param first the first byte: a configuration of five bits, and how many frames there are
   * @param second the byte after it, which has the number of frames if the first one says so
   */
  static double nanos(int first, int second) {
    int frames =
        switch (first & 3) {
          case 0 -> 1;
          case 3 -> second & 0x3F;
          default -> 2;
        };
    return frames * frameMillis(first >> 3) * MILLI;
  }

  private static double frameMillis(int configuration) {
    if (configuration < 12) {
      return SILK[configuration & 3];
    }
    return configuration < 16 ? HYBRID[configuration & 1] : CELT[configuration & 3];
  }
}
