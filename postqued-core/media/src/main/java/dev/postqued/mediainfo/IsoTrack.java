package dev.postqued.mediainfo;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A track of a film (ISO/IEC 14496-12, 8.3): what its headers say, and what its fragments add. */
final class IsoTrack {

  /** Handler types (12.1.1, 12.2.1). */
  static final String VIDEO = "vide";

  static final String AUDIO = "soun";

  /** Track header flag (8.3.2.3): the track is played. */
  private static final int ENABLED = 1;

  private static final int MAX_CHAPTERS = 16;

  private final BoundedReader reader;
  private final IsoEdits edits = new IsoEdits();
  private final IsoFragmentTotals fragments = new IsoFragmentTotals();
  private final Set<Long> chapters = new HashSet<>();
  private long id;
  private boolean enabled = true;
  private IsoMatrix matrix = IsoMatrix.IDENTITY;
  private double headerWidth;
  private double headerHeight;
  private double timescale;
  private long mediaTicks;
  private String handler = "";
  private IsoSampleTables tables = IsoSampleTables.NONE;

  IsoTrack(BoundedReader reader) {
    this.reader = reader;
  }

  void read(IsoBox trak) throws IOException {
    IsoBoxes boxes = IsoBoxes.in(reader, trak);
    for (IsoBox box = boxes.next(); box != null; box = boxes.next()) {
      switch (box.type()) {
        case "tkhd" -> header(box);
        case "edts" -> edits.read(reader, box);
        case "tref" -> references(box);
        case "mdia" -> media(box);
        default -> {}
      }
    }
  }

  /** The track reference box (8.3.3): which tracks have the chapters of this one. */
  private void references(IsoBox tref) throws IOException {
    IsoBox chap = IsoBoxes.first(reader, tref, "chap");
    if (chap == null) {
      return;
    }
    for (long at = chap.body(); at <= chap.end() - 4 && chapters.size() < MAX_CHAPTERS; at += 4) {
      chapters.add(reader.u32(at));
    }
  }

  /** The track header box (8.3.2). */
  private void header(IsoBox box) throws IOException {
    boolean wide = reader.u8(box.body()) == 1;
    enabled = (reader.u32(box.body()) & ENABLED) != 0;
    id = reader.u32(box.fields() + (wide ? 16 : 8));
    long at = box.fields() + (wide ? 32 : 20) + 16;
    matrix = IsoMatrix.read(reader, at);
    headerWidth = reader.u32(at + IsoMatrix.LENGTH) / IsoMatrix.ONE;
    headerHeight = reader.u32(at + IsoMatrix.LENGTH + 4) / IsoMatrix.ONE;
  }

  private void media(IsoBox mdia) throws IOException {
    IsoBoxes boxes = IsoBoxes.in(reader, mdia);
    for (IsoBox box = boxes.next(); box != null; box = boxes.next()) {
      switch (box.type()) {
        case "mdhd" -> {
          IsoClock clock = IsoClock.read(reader, box);
          timescale = clock.timescale();
          mediaTicks = clock.ticks();
        }
        // 8.4.3: the handler type stands after four bytes that are 0, or QuickTime's component
        // type.
        case "hdlr" -> handler = reader.text(box.fields() + 4, 4);
        case "minf" -> {
          IsoBox stbl = IsoBoxes.first(reader, box, "stbl");
          tables = stbl == null ? tables : IsoSampleTables.read(reader, stbl, handler);
        }
        default -> {}
      }
    }
  }

  long id() {
    return id;
  }

  boolean isEnabled() {
    return enabled;
  }

  boolean isVideo() {
    return handler.equals(VIDEO);
  }

  boolean isAudio() {
    return handler.equals(AUDIO);
  }

  /** The codec, if the track has a known format. */
  @Nullable String codec() {
    return tables.entry() == null ? null : tables.entry().codec();
  }

  /** The tracks that have its chapters: titles or pictures, which are not played. */
  Set<Long> chapters() {
    return chapters;
  }

  String handler() {
    return handler;
  }

  /** Where the last run of samples ends in the file, or earlier; 0 if there is none. */
  long mediaEnd() {
    return tables.mediaEnd();
  }

  IsoFragmentTotals fragments() {
    return fragments;
  }

  /** When its last sample has been presented; 0 if that is not known. */
  double endSeconds(double movieTimescale) {
    if (timescale <= 0) {
      return 0;
    }
    if (fragments.isEmpty()) {
      double ticks = mediaTicks;
      return ticks <= 0 ? 0 : edits.end(ticks, timescale, movieTimescale);
    }
    double ticks = fragments.end(tables.samples() > 0);
    return ticks <= 0 ? 0 : edits.endOfFragments(ticks, timescale, movieTimescale);
  }

  /** Frames a second, on average over all samples that were counted; 0 if that is not known. */
  double frameRate() {
    if (!fragments.isEmpty()) {
      return fragments.ticks() > 0 ? fragments.samples() * timescale / fragments.ticks() : 0;
    }
    if (tables.steadyTicks() > 0) {
      return timescale / tables.steadyTicks();
    }
    return mediaTicks > 0 ? tables.samples() * timescale / mediaTicks : 0;
  }

  /** Reports the size and the rotation of the picture. */
  void describePicture(IsoMatrix movieMatrix, MediaInfoBuilder builder) {
    IsoSampleEntry entry = tables.entry();
    if (entry == null || entry.width() == 0 || entry.height() == 0) {
      if (headerWidth >= 1 && headerHeight >= 1) {
        builder.size(Math.round(headerWidth), Math.round(headerHeight));
      }
    } else if (entry.pixelAspect() > 0) {
      builder.size(
          entry.width(), entry.height(), entry.width() * entry.pixelAspect(), entry.height());
    } else if (headerWidth >= 1 && headerHeight >= 1) {
      builder.size(entry.width(), entry.height(), headerWidth, headerHeight);
    } else {
      builder.size(entry.width(), entry.height());
    }
    builder.rotation(matrix.then(movieMatrix).rotation());
  }
}
