package dev.postqued.mediainfo;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Where the samples of a track lie (ISO/IEC 14496-12, 8.7): in chunks, whose places one table has, while
 * others say how many samples a chunk has, and how long each sample is.
 */
final class IsoChunks {

  /** Of longer tables the last entry is taken as it stands. */
  private static final int MAX_RUNS = 512;

  /** Of more samples in a chunk, the lengths of so many count. */
  private static final int MAX_SAMPLES = 2048;

  private static final int RUN = 12;

  private final BoundedReader reader;
  private @Nullable IsoBox sizes;
  private @Nullable IsoBox runs;
  private @Nullable IsoBox offsets;

  IsoChunks(BoundedReader reader) {
    this.reader = reader;
  }

  /** Notes a box, if it is one of these tables. */
  void add(IsoBox box) {
    switch (box.type()) {
      case "stsz", "stz2" -> sizes = box;
      case "stsc" -> runs = box;
      case "stco", "co64" -> offsets = box;
      default -> {}
    }
  }

  /** 8.7.3: a size that all share, or in the compact form its width, stands before the count. */
  long samples() throws IOException {
    return sizes == null ? 0 : reader.u32(sizes.fields() + 4);
  }

  /** Where the last chunk ends, as far as the tables say; 0 if there is none. */
  long end() throws IOException {
    if (offsets == null) {
      return 0;
    }
    int length = offsets.type().equals("co64") ? 8 : 4;
    long chunks = reader.u32(offsets.fields());
    long at = offsets.fields() + 4 + (chunks - 1) * length;
    if (chunks == 0 || at > offsets.end() - length) {
      return 0;
    }
    long start = reader.bigEndian(at, length);
    long bytes = Math.max(1, bytes(samplesInLast(chunks)));
    return start < 0 || start > Long.MAX_VALUE - bytes ? Long.MAX_VALUE : start + bytes;
  }

  /** 8.7.4: runs of chunks with as many samples each. The last chunk may have fewer than its run says. */
  private long samplesInLast(long chunks) throws IOException {
    if (runs == null) {
      return 0;
    }
    long count = reader.u32(runs.fields());
    long first = runs.fields() + 4;
    if (count == 0 || count > (runs.end() - first) / RUN) {
      return 0;
    }
    if (count > MAX_RUNS) {
      return reader.u32(first + (count - 1) * RUN + 4);
    }
    long before = 0;
    for (long i = 0; i < count - 1; i++) {
      long at = first + i * RUN;
      before += (reader.u32(at + RUN) - reader.u32(at)) * reader.u32(at + 4);
    }
    long last = first + (count - 1) * RUN;
    long each = reader.u32(last + 4);
    before += (chunks - reader.u32(last)) * each;
    return Math.max(0, Math.min(each, samples() - before));
  }

  /** The length of the last samples, or that of some of them. */
  private long bytes(long last) throws IOException {
    if (sizes == null || sizes.type().equals("stz2")) {
      return 0;
    }
    long shared = reader.u32(sizes.fields());
    if (shared > 0) {
      // In QuickTime 1 stands for a sample of compressed sound, which takes less than a byte.
      return shared == 1 ? 0 : last * shared;
    }
    long total = samples();
    long bytes = 0;
    for (long i = total - Math.min(last, MAX_SAMPLES); i < total; i++) {
      long at = sizes.fields() + 8 + i * 4;
      bytes += at >= 0 && at <= sizes.end() - 4 ? reader.u32(at) : 0;
    }
    return bytes;
  }
}
