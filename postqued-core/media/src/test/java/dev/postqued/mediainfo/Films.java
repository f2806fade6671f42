package dev.postqued.mediainfo;

import static dev.postqued.mediainfo.Bytes.box;
import static dev.postqued.mediainfo.Bytes.full;
import static dev.postqued.mediainfo.Bytes.join;
import static dev.postqued.mediainfo.Bytes.text;
import static dev.postqued.mediainfo.Bytes.u16;
import static dev.postqued.mediainfo.Bytes.u32;
import static dev.postqued.mediainfo.Bytes.zeros;

/** Films of one video track in MP4, as a test wants them. */
final class Films {

  static final long[] UPRIGHT = {1, 0, 0, 1};

  private Films() {}

  static byte[] ftyp(String brand) {
    return box("ftyp", text(brand), u32(0), text("isom"));
  }

  /** A film of 64x48 and two seconds, in ticks of a millisecond. */
  static byte[] moov(byte[]... more) {
    return box("moov", mvhd(2000), trak(UPRIGHT), join(more));
  }

  static byte[] mvhd(long ticks) {
    return full(
        "mvhd", 0, 0, u32(0, 0, 1000, ticks, 0x10000), zeros(12), matrix(UPRIGHT), zeros(28));
  }

  static byte[] trak(long[] matrix, byte[]... more) {
    return trak(1, matrix, stbl(), more);
  }

  static byte[] trak(int flags, long[] matrix, byte[] stbl, byte[]... more) {
    byte[] tkhd =
        full(
            "tkhd",
            0,
            flags,
            u32(0, 0, 1, 0, 2000),
            zeros(16),
            matrix(matrix),
            u32(64 << 16, 48 << 16));
    byte[] mdhd = full("mdhd", 0, 0, u32(0, 0, 1000, 2000, 0));
    byte[] hdlr = full("hdlr", 0, 0, u32(0), text("vide"), zeros(13));
    return box("trak", tkhd, join(more), box("mdia", mdhd, hdlr, box("minf", stbl)));
  }

  /** A sample table of 50 pictures in H.264. */
  static byte[] stbl(byte[]... more) {
    return box("stbl", stsd(), full("stsz", 0, 0, u32(10, 50)), join(more));
  }

  static byte[] stsd(byte[]... boxes) {
    byte[] entry = box("avc1", zeros(6), u16(1), zeros(16), u16(64, 48), zeros(50), join(boxes));
    return full("stsd", 0, 0, u32(1), entry);
  }

  static byte[] matrix(long[] m) {
    long one = 1 << 16;
    return u32(m[0] * one, m[1] * one, 0, m[2] * one, m[3] * one, 0, 0, 0, 1L << 30);
  }

  /** The head of a fragmented film, whose samples last 40 ticks unless they say otherwise. */
  static byte[] fragmentedMoov(byte[]... mehd) {
    byte[] trex = full("trex", 0, 0, u32(1, 1, 40, 0, 0));
    byte[] empty = box("stbl", stsd(), full("stsz", 0, 0, u32(0, 0)));
    return box("moov", mvhd(0), trak(1, UPRIGHT, empty), box("mvex", join(mehd), trex));
  }

  /** A fragment of 25 samples; without a time of its own if that is negative. */
  static byte[] moof(long time) {
    byte[] tfdt = time < 0 ? zeros(0) : full("tfdt", 1, 0, Bytes.u64(time));
    byte[] traf = box("traf", full("tfhd", 0, 0, u32(1)), tfdt, full("trun", 0, 0, u32(25)));
    return join(box("moof", full("mfhd", 0, 0, u32(1)), traf), box("mdat", zeros(10)));
  }
}
