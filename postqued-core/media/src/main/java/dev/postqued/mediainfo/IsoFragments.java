package dev.postqued.mediainfo;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** The fragments of a film (ISO/IEC 14496-12, 8.8): how long their samples last. */
final class IsoFragments {

  /** So many fragments are read where they come, if they say when they start: for the frame rate. */
  private static final int MAX_FIRST = 64;

  /** Each fragment may hold one track: enough of the last ones to see the end of each. */
  private static final int MAX_KEPT = 8;

  /** Track fragment header flags (8.8.7.1), each of which adds a field. */
  private static final int BASE_OFFSET = 0x01;

  private static final int DESCRIPTION = 0x02;
  private static final int DEFAULT_DURATION = 0x08;

  /** Track run flags (8.8.8.1): fields of the run, and the fields that each sample has. */
  private static final int DATA_OFFSET = 0x001;

  private static final int FIRST_SAMPLE_FLAGS = 0x004;
  private static final int SAMPLE_DURATION = 0x100;
  private static final int SAMPLE_FIELDS = 0xF00;

  /** The samples of a run that are counted. The end of a run with more is unknown. */
  private static final long MAX_SAMPLES = 1 << 15;

  private static final Run UNKNOWN = new Run(-1, 0);

  private final BoundedReader reader;
  private final IsoMovie movie;
  private final Deque<IsoBox> kept = new ArrayDeque<>();
  private int count;
  private boolean timed = true;

  IsoFragments(BoundedReader reader, IsoMovie movie) {
    this.reader = reader;
    this.movie = movie;
  }

  /**
   * Reads a fragment at once, or, if there are many, keeps it in case it is one of the last. Those that do
   * not say when they start are read as long as that is possible: each starts where the one before it
   * ends.
   */
  void add(IsoBox moof) throws IOException {
    count++;
    if (!areMany() || (!timed && !reader.isHalfSpent())) {
      read(moof);
      return;
    }
    kept.add(moof);
    if (kept.size() > MAX_KEPT) {
      kept.remove();
      movie.skipFragments();
    }
  }

  /** Whether no more fragments are read where they come. */
  boolean areMany() {
    return count > MAX_FIRST;
  }

  /** Notes that the fragments up to the next one are not read. */
  void skip() {
    kept.clear();
    movie.skipFragments();
  }

  /** Reads those that were kept. */
  void readKept() throws IOException {
    while (!kept.isEmpty()) {
      read(kept.remove());
    }
  }

  private void read(IsoBox moof) throws IOException {
    IsoBoxes boxes = IsoBoxes.in(reader, moof);
    for (IsoBox box = boxes.next(); box != null; box = boxes.next()) {
      if (box.type().equals("traf")) {
        trackFragment(box);
      }
    }
  }

  private void trackFragment(IsoBox traf) throws IOException {
    IsoTrack track = null;
    long defaultTicks = 0;
    long start = -1;
    Run total = new Run(0, 0);
    IsoBoxes boxes = IsoBoxes.in(reader, traf);
    for (IsoBox box = boxes.next(); box != null; box = boxes.next()) {
      switch (box.type()) {
        case "tfhd" -> {
          long id = reader.u32(box.fields());
          track = movie.track(id);
          defaultTicks = defaultTicks(box, id);
        }
        // 8.8.12: when the first sample is decoded.
        case "tfdt" -> start = reader.bigEndian(box.fields(), reader.u8(box.body()) == 1 ? 8 : 4);
        case "trun" -> total = total.plus(run(box, defaultTicks));
        default -> {}
      }
    }
    if (track == null) {
      return;
    }
    timed &= start >= 0;
    if (total.ticks < 0) {
      track.fragments().skip();
    } else {
      track.fragments().add(start, total.ticks, total.samples);
    }
  }

  private long defaultTicks(IsoBox tfhd, long trackId) throws IOException {
    int flags = reader.i32(tfhd.body());
    if ((flags & DEFAULT_DURATION) == 0) {
      return movie.defaultSampleTicks(trackId);
    }
    long at = tfhd.fields() + 4;
    at += (flags & BASE_OFFSET) != 0 ? 8 : 0;
    at += (flags & DESCRIPTION) != 0 ? 4 : 0;
    return reader.u32(at);
  }

  /** Some samples; how long they last is negative if it is not known. */
  private record Run(long ticks, long samples) {

    Run plus(Run next) {
      if (ticks < 0 || next.ticks < 0) {
        return UNKNOWN;
      }
      return new Run(
          IsoFragmentTotals.sum(ticks, next.ticks), IsoFragmentTotals.sum(samples, next.samples));
    }
  }

  private Run run(IsoBox trun, long defaultTicks) throws IOException {
    int flags = reader.i32(trun.body());
    long samples = reader.u32(trun.fields());
    if ((flags & SAMPLE_DURATION) == 0) {
      // Both have 32 bits; together they may have 64, which is damage.
      long most = defaultTicks == 0 ? samples : Math.min(samples, Long.MAX_VALUE / defaultTicks);
      return new Run(most * defaultTicks, samples);
    }
    long at = trun.fields() + 4;
    at += (flags & DATA_OFFSET) != 0 ? 4 : 0;
    at += (flags & FIRST_SAMPLE_FLAGS) != 0 ? 4 : 0;
    // The duration is the first of a sample's fields.
    int length = 4 * Integer.bitCount(flags & SAMPLE_FIELDS);
    long there = Math.min(samples, Math.max(0, trun.end() - at) / length);
    if (there > MAX_SAMPLES) {
      return UNKNOWN;
    }
    long ticks = 0;
    for (long i = 0; i < there; i++) {
      ticks += reader.u32(at + i * length);
    }
    return new Run(ticks, there);
  }
}
