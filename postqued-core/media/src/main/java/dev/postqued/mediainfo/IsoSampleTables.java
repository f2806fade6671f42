package dev.postqued.mediainfo;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What is needed of a sample table box (ISO/IEC 14496-12, 8.5). Its tables have an entry for each frame;
 * only their heads are read, and the last place in the file that they name.
 *
 * @param entry the format of the samples
 * @param samples how many there are
 * @param steadyTicks how long each of them lasts; 0 if they differ
 * @param lastChunk where the last run of samples starts in the file; 0 if there is none
 */
record IsoSampleTables(
    @Nullable IsoSampleEntry entry, long samples, long steadyTicks, long lastChunk) {

  static final IsoSampleTables NONE = new IsoSampleTables(null, 0, 0, 0);

  static IsoSampleTables read(BoundedReader reader, IsoBox stbl, String handler)
      throws IOException {
    IsoSampleEntry entry = null;
    long samples = 0;
    long steadyTicks = 0;
    long lastChunk = 0;
    IsoBoxes boxes = IsoBoxes.in(reader, stbl);
    for (IsoBox box = boxes.next(); box != null; box = boxes.next()) {
      switch (box.type()) {
        case "stsd" -> entry = IsoSampleEntry.read(reader, box, handler);
        // 8.7.3: a size that all share, or in the compact form its width, stands before the count.
        case "stsz", "stz2" -> samples = reader.u32(box.fields() + 4);
        case "stts" -> steadyTicks = steadyTicks(reader, box);
        case "stco" -> lastChunk = lastOffset(reader, box, 4);
        case "co64" -> lastChunk = lastOffset(reader, box, 8);
        default -> {}
      }
    }
    return new IsoSampleTables(entry, samples, steadyTicks, lastChunk);
  }

  /**
   * The time-to-sample box (8.6.1.2) has runs of samples of one duration. The last sample of all may
   * differ: it lasts for what was left when the recording ended.
   */
  private static long steadyTicks(BoundedReader reader, IsoBox stts) throws IOException {
    long runs = reader.u32(stts.fields());
    long first = stts.fields() + 4;
    boolean steady = runs == 1 || (runs == 2 && reader.u32(first + 8) == 1);
    return steady ? reader.u32(first + 4) : 0;
  }

  /** The last entry of a chunk offset box (8.7.5). */
  private static long lastOffset(BoundedReader reader, IsoBox box, int length) throws IOException {
    long count = reader.u32(box.fields());
    long at = box.fields() + 4 + (count - 1) * length;
    return count > 0 && at <= box.end() - length ? reader.bigEndian(at, length) : 0;
  }
}
