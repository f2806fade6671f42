package dev.postqued.mediainfo;

/** The totals of the fragments of a track. */
final class IsoFragmentTotals {

  private boolean any;
  private boolean skipped;
  private long first;
  private long end;
  private long ticks;
  private long samples;

  /**
   * Adds a fragment.
   *
   * @param start when its first sample is decoded, in the track's time scale; negative if the
   *     fragment does not say, and follows the one before it
   * @param length how long its samples last, in the same
   * @param count how many samples it has
   */
  void add(long start, long length, long count) {
    long from = start < 0 ? end : start;
    if (!any) {
      first = from;
    }
    any = true;
    // One that follows a skipped fragment, and does not say when, ends at an unknown time.
    skipped &= start < 0;
    end = Math.max(end, sum(from, length));
    ticks = sum(ticks, length);
    samples = sum(samples, count);
  }

  /** The sum of two numbers that are not negative. */
  static long sum(long one, long other) {
    return one + Math.min(other, Long.MAX_VALUE - one);
  }

  /** Notes that a fragment is not read, so that those before it say nothing of the end. */
  void skip() {
    skipped = true;
  }

  boolean isEmpty() {
    return !any;
  }

  /** Whether the end of the last sample is known. */
  boolean hasEnd() {
    return any && !skipped;
  }

  /**
   * Returns when the last sample ends; 0 if that is not known. A recording that was joined late
   * starts late: its time counts from the first sample, unless the film's own tables have samples
   * before that.
   */
  double end(boolean hasSamplesBefore) {
    if (skipped) {
      return 0;
    }
    return hasSamplesBefore ? end : end - first;
  }

  long ticks() {
    return ticks;
  }

  long samples() {
    return samples;
  }
}
