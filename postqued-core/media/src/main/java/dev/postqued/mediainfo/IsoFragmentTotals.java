package dev.postqued.mediainfo;

/** The totals of the fragments of a track. */
final class IsoFragmentTotals {

  private boolean any;
  private boolean endLost;
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
    end = Math.max(end, from + Math.max(0, Math.min(length, Long.MAX_VALUE - from)));
    ticks += length;
    samples += count;
  }

  /** Notes that the end of the last sample is unknown. */
  void loseEnd() {
    endLost = true;
  }

  boolean isEmpty() {
    return !any;
  }

  /**
   * Returns when the last sample ends; 0 if that is not known. A recording that was joined late
   * starts late: its time counts from the first sample, unless the film's own tables have samples
   * before that.
   */
  long end(boolean hasSamplesBefore) {
    if (endLost) {
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
