package dev.postqued.mediainfo;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** The fragments of a film (ISO/IEC 14496-12, 8.8 and 8.16), and the indexes of them. */
final class IsoFragments {

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

  /** Of a run with more samples than this, the mean duration of so many is taken for all. */
  private static final long MAX_SAMPLES = 4096;

  private final BoundedReader reader;
  private final IsoMovie movie;
  private final Deque<IsoBox> kept = new ArrayDeque<>();
  private boolean skipped;

  IsoFragments(BoundedReader reader, IsoMovie movie) {
    this.reader = reader;
    this.movie = movie;
  }

  /**
   * Reads a fragment at once, or, if there are very many, keeps it in case it is one of the last.
   */
  void add(IsoBox moof) throws IOException {
    if (!reader.isHalfSpent()) {
      read(moof);
      return;
    }
    kept.add(moof);
    if (kept.size() > MAX_KEPT) {
      kept.remove();
      skipped = true;
    }
  }

  /** Notes that the fragments up to the next one are skipped. */
  void skip() {
    skipped = true;
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
    if (start < 0 && skipped) {
      // It follows a fragment that was not read, and does not say when.
      track.fragments().loseEnd();
    }
    track.fragments().add(start, total.ticks, total.samples);
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

  private record Run(long ticks, long samples) {

    Run plus(Run next) {
      return new Run(ticks + next.ticks, samples + next.samples);
    }
  }

  private Run run(IsoBox trun, long defaultTicks) throws IOException {
    int flags = reader.i32(trun.body());
    long samples = reader.u32(trun.fields());
    if ((flags & SAMPLE_DURATION) == 0) {
      return new Run(samples * defaultTicks, samples);
    }
    long at = trun.fields() + 4;
    at += (flags & DATA_OFFSET) != 0 ? 4 : 0;
    at += (flags & FIRST_SAMPLE_FLAGS) != 0 ? 4 : 0;
    // The duration is the first of a sample's fields.
    int length = 4 * Integer.bitCount(flags & SAMPLE_FIELDS);
    long counted = Math.min(Math.min(samples, MAX_SAMPLES), Math.max(0, trun.end() - at) / length);
    long ticks = 0;
    for (long i = 0; i < counted; i++) {
      ticks += reader.u32(at + i * length);
    }
    if (counted == 0 || counted == samples) {
      return new Run(ticks, counted);
    }
    return new Run(Math.round((double) ticks / counted * samples), samples);
  }

  /**
   * Finds the last fragments by the random access box (8.8.9 to 8.8.11), which ends a finished
   * file.
   *
   * @return where the earliest of the last fragments of each track starts, or -1 if there is no
   *     such box
   */
  static long lastFragments(BoundedReader reader) throws IOException {
    // The file ends with a box mfro: size, type, version and flags, the size of all this.
    if (reader.size() < 16 || !reader.has(reader.size() - 12, "mfro")) {
      return -1;
    }
    long start = reader.size() - reader.u32(reader.size() - 4);
    IsoBox mfra = start < 0 ? null : new IsoBoxes(reader, start, reader.size()).next();
    if (mfra == null || !mfra.type().equals("mfra")) {
      return -1;
    }
    long earliest = Long.MAX_VALUE;
    IsoBoxes boxes = IsoBoxes.in(reader, mfra);
    for (IsoBox box = boxes.next(); box != null; box = boxes.next()) {
      if (box.type().equals("tfra")) {
        earliest = Math.min(earliest, lastEntry(reader, box));
      }
    }
    return earliest < start ? earliest : -1;
  }

  /** The place of the last fragment of a track (8.8.10). */
  private static long lastEntry(BoundedReader reader, IsoBox tfra) throws IOException {
    boolean wide = reader.u8(tfra.body()) == 1;
    int lengths = reader.i32(tfra.fields() + 4);
    // Of three numbers (track fragment, run, sample) two bits each say their length less 1.
    int numbers = ((lengths >> 4) & 3) + ((lengths >> 2) & 3) + (lengths & 3) + 3;
    int length = (wide ? 16 : 8) + numbers;
    long count = reader.u32(tfra.fields() + 8);
    long last = tfra.fields() + 12 + (count - 1) * length;
    if (count == 0 || last > tfra.end() - length) {
      return Long.MAX_VALUE;
    }
    return wide ? reader.i64(last + 8) : reader.u32(last + 4);
  }
}
