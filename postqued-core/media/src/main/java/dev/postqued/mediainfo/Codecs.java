package dev.postqued.mediainfo;

import java.util.Locale;
import java.util.Map;

/** The common names of codecs, which are those of ffprobe, by the names in each container. */
final class Codecs {

  /** Sample entry types: the MP4 registration authority, and Apple's for QuickTime. */
  private static final Map<String, String> ISO =
      Map.ofEntries(
          Map.entry("avc1", "h264"),
          Map.entry("avc2", "h264"),
          Map.entry("avc3", "h264"),
          Map.entry("avc4", "h264"),
          Map.entry("dva1", "h264"),
          Map.entry("dvav", "h264"),
          Map.entry("hvc1", "hevc"),
          Map.entry("hev1", "hevc"),
          Map.entry("dvh1", "hevc"),
          Map.entry("dvhe", "hevc"),
          Map.entry("vvc1", "vvc"),
          Map.entry("vvi1", "vvc"),
          Map.entry("av01", "av1"),
          Map.entry("vp08", "vp8"),
          Map.entry("vp09", "vp9"),
          Map.entry("s263", "h263"),
          Map.entry("jpeg", "mjpeg"),
          Map.entry("mjpa", "mjpeg"),
          Map.entry("apco", "prores"),
          Map.entry("apcs", "prores"),
          Map.entry("apcn", "prores"),
          Map.entry("apch", "prores"),
          Map.entry("ap4h", "prores"),
          Map.entry("ap4x", "prores"),
          Map.entry("Opus", "opus"),
          Map.entry("ac-3", "ac3"),
          Map.entry("ec-3", "eac3"),
          Map.entry("fLaC", "flac"),
          Map.entry("samr", "amr_nb"),
          Map.entry("sawb", "amr_wb"),
          Map.entry(".mp3", "mp3"),
          Map.entry("ms\0U", "mp3"),
          Map.entry("sowt", "pcm"),
          Map.entry("twos", "pcm"),
          Map.entry("lpcm", "pcm"),
          Map.entry("ipcm", "pcm"),
          Map.entry("fpcm", "pcm"),
          Map.entry("in24", "pcm"),
          Map.entry("in32", "pcm"),
          Map.entry("fl32", "pcm"),
          Map.entry("fl64", "pcm"));

  /** Codec identifiers: RFC 9559 and the Matroska codec registry. */
  private static final Map<String, String> MATROSKA =
      Map.ofEntries(
          Map.entry("V_MPEG4/ISO/AVC", "h264"),
          Map.entry("V_MPEGH/ISO/HEVC", "hevc"),
          Map.entry("V_MPEGI/ISO/VVC", "vvc"),
          Map.entry("V_MPEG4/ISO/ASP", "mpeg4"),
          Map.entry("V_MPEG4/ISO/SP", "mpeg4"),
          Map.entry("V_MPEG4/ISO/AP", "mpeg4"),
          Map.entry("V_MPEG1", "mpeg1video"),
          Map.entry("V_MPEG2", "mpeg2video"),
          Map.entry("A_MPEG/L1", "mp1"),
          Map.entry("A_MPEG/L2", "mp2"),
          Map.entry("A_MPEG/L3", "mp3"));

  /** Compressions of AVI, as registered with Microsoft, in lower case. */
  private static final Map<String, String> AVI =
      Map.of(
          "h264", "h264", "x264", "h264", "avc1", "h264", "hevc", "hevc", "mjpg", "mjpeg", "xvid",
          "mpeg4", "divx", "mpeg4", "dx50", "mpeg4", "fmp4", "mpeg4");

  private Codecs() {}

  /** The codec of pictures; the sample entry mp4v refers to an object type. */
  static String isoVideo(String type, int object) {
    if (!type.equals("mp4v")) {
      return ISO.getOrDefault(type, type.strip());
    }
    // ISO/IEC 14496-1, table 5.
    return switch (object) {
      case 0x21 -> "h264";
      case 0x23 -> "hevc";
      case 0x60, 0x61, 0x62, 0x63, 0x64, 0x65 -> "mpeg2video";
      case 0x6A -> "mpeg1video";
      case 0x6C -> "mjpeg";
      default -> "mpeg4";
    };
  }

  /** The codec of sound; the sample entry mp4a refers to an object type. */
  static String isoAudio(String type, int object) {
    if (!type.equals("mp4a")) {
      return ISO.getOrDefault(type, type.strip());
    }
    // ISO/IEC 14496-1, table 5, and the MP4 registration authority.
    return switch (object) {
      case 0x69, 0x6B -> "mp3";
      case 0xA5 -> "ac3";
      case 0xA6 -> "eac3";
      case 0xA9 -> "dts";
      case 0xAD -> "opus";
      case 0xDD -> "vorbis";
      default -> "aac";
    };
  }

  /**
   * V_VP9 is vp9, A_AAC/MPEG4/LC is aac, A_PCM/INT/LIT is pcm. An identifier that does not start as
   * the registry wants it is itself the name.
   */
  static String matroska(String id) {
    String known = MATROSKA.get(id);
    if (known != null) {
      return known;
    }
    if (id.length() < 3 || id.charAt(1) != '_') {
      return id;
    }
    int slash = id.indexOf('/', 2);
    String name = id.substring(2, slash < 0 ? id.length() : slash);
    return name.isEmpty() ? id : name.toLowerCase(Locale.ROOT);
  }

  /** The four letters of a compression. */
  static String fourCc(String letters) {
    return AVI.getOrDefault(letters.toLowerCase(Locale.ROOT), letters.strip());
  }

  /** A format tag of Microsoft's WAVEFORMATEX (RFC 2361). */
  static String wave(int tag) {
    return switch (tag) {
      case 0x0001, 0x0003, 0xFFFE -> "pcm";
      case 0x0050 -> "mp2";
      case 0x0055 -> "mp3";
      case 0x00FF, 0x1600 -> "aac";
      case 0x2000 -> "ac3";
      case 0x2001 -> "dts";
      default -> String.format(Locale.ROOT, "wave format 0x%04x", tag);
    };
  }
}
