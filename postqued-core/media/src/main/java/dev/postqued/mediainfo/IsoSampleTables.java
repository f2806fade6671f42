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
 * @param mediaEnd where the last run of samples ends in the file, or earlier; 0 if there is none
 */
record IsoSampleTables(
    @Nullable IsoSampleEntry entry, long samples, long steadyTicks, long mediaEnd) {

  static final IsoSampleTables NONE = new IsoSampleTables(null, 0, 0, 0);

  static IsoSampleTables read(BoundedReader reader, IsoBox stbl, String handler)
      throws IOException {
    IsoSampleEntry entry = null;
    long steadyTicks = 0;
    IsoChunks chunks = new IsoChunks(reader);
    IsoBoxes boxes = IsoBoxes.in(reader, stbl);
    for (IsoBox box = boxes.next(); box != null; box = boxes.next()) {
      switch (box.type()) {
        case "stsd" -> entry = IsoSampleEntry.read(reader, box, handler);
        case "stts" -> steadyTicks = steadyTicks(reader, box);
        default -> chunks.add(box);
      }
    }
    return new IsoSampleTables(entry, chunks.samples(), steadyTicks, chunks.end());
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
}
