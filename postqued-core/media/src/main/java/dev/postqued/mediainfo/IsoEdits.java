package dev.postqued.mediainfo;

import java.io.IOException;

/** The edit list of a track (ISO/IEC 14496-12, 8.6.6): which parts of the media are presented. */
final class IsoEdits {

  /** The media time of an edit in which nothing is presented. */
  private static final long EMPTY = -1;

  private static final int MAX_EDITS = 4096;

  private double ticks;
  private double emptyAtFirst;
  private long firstTick;
  private boolean anyMedia;
  private boolean toTheEnd;

  /** Reads the edit list box inside an edit box. */
  void read(BoundedReader reader, IsoBox edts) throws IOException {
    IsoBox list = IsoBoxes.first(reader, edts, "elst");
    if (list == null) {
      return;
    }
    boolean wide = reader.u8(list.body()) == 1;
    int entry = wide ? 20 : 12;
    long count = Math.min(reader.u32(list.fields()), MAX_EDITS);
    long at = list.fields() + 4;
    for (long i = 0; i < count && at <= list.end() - entry; i++, at += entry) {
      long length = wide ? reader.i64(at) : reader.u32(at);
      long mediaTime = wide ? reader.i64(at + 8) : reader.i32(at + 4);
      add(Math.max(0, length), mediaTime);
    }
  }

  private void add(long length, long mediaTime) {
    ticks += length;
    if (mediaTime == EMPTY) {
      emptyAtFirst += anyMedia ? 0 : length;
      return;
    }
    if (!anyMedia) {
      firstTick = Math.max(0, mediaTime);
    }
    anyMedia = true;
    // A fragmented file does not know how much will follow, and says 0.
    toTheEnd |= length == 0;
  }

  /**
   * When the last of a track is presented whose media go on in fragments, in seconds. How long an edit
   * lasts was written before they were.
   *
   * @param mediaTicks the end of its media, in its own time scale
   * @param timescale ticks a second
   * @param movieTimescale ticks a second of the film, in which edits are measured
   */
  double endOfFragments(double mediaTicks, double timescale, double movieTimescale) {
    double empty = movieTimescale > 0 ? emptyAtFirst / movieTimescale : 0;
    return empty + Math.max(0, mediaTicks - firstTick) / timescale;
  }

  /**
   * When the last of a track is presented, in seconds.
   *
   * @param mediaTicks the end of its media, in its own time scale
   * @param timescale ticks a second
   * @param movieTimescale ticks a second of the film, in which edits are measured
   */
  double end(double mediaTicks, double timescale, double movieTimescale) {
    double seconds = movieTimescale > 0 ? ticks / movieTimescale : 0;
    if (!anyMedia) {
      return seconds + mediaTicks / timescale;
    }
    return toTheEnd ? seconds + Math.max(0, mediaTicks - firstTick) / timescale : seconds;
  }
}
