package dev.postqued.mediainfo;

import static dev.postqued.mediainfo.Bytes.box;
import static dev.postqued.mediainfo.Bytes.full;
import static dev.postqued.mediainfo.Bytes.join;
import static dev.postqued.mediainfo.Bytes.text;
import static dev.postqued.mediainfo.Bytes.u32;
import static dev.postqued.mediainfo.Bytes.u64;
import static dev.postqued.mediainfo.Bytes.zeros;
import static dev.postqued.mediainfo.Films.UPRIGHT;
import static dev.postqued.mediainfo.Films.ftyp;
import static dev.postqued.mediainfo.Films.moov;
import static dev.postqued.mediainfo.Films.mvhd;
import static dev.postqued.mediainfo.Films.trak;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFilesTest {

  private static final int NESTED = 20_000;
  private static final int LENGTH = 4 << 20;

  private static final class Hostile {

    private final String name;
    private final byte[] bytes;

    Hostile(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Each box holds all the others. */
  private static byte[] nested(String type) {
    byte[][] heads = new byte[NESTED][];
    for (int i = 0; i < NESTED; i++) {
      heads[i] = join(u32(8L * (NESTED - i)), text(type));
    }
    return join(heads);
  }

  private static byte[] repeated(byte[] part, int length) {
    byte[] all = new byte[length];
    for (int i = 0; i < length; i += part.length) {
      System.arraycopy(part, 0, all, i, Math.min(part.length, length - i));
    }
    return all;
  }

  static Stream<Hostile> files() {
    return Stream.concat(boxes(), others());
  }

  private static Stream<Hostile> boxes() {
    return Stream.of(
        new Hostile("nested moov", nested("moov")),
        new Hostile("nested trak in a moov", box("moov", nested("trak"))),
        new Hostile("nested meta", join(ftyp("heic"), nested("meta"))),
        new Hostile("empty boxes", join(ftyp("isom"), repeated(box("free"), LENGTH))),
        new Hostile("empty tracks", join(ftyp("isom"), box("moov", repeated(box("trak"), LENGTH)))),
        new Hostile("empty fragments", join(ftyp("isom"), moov(), repeated(box("moof"), LENGTH))),
        new Hostile("an edit list of 4 G", box("moov", mvhd(1), trak(UPRIGHT, edits(0xFFFFFFFFL)))),
        new Hostile("brands", box("ftyp", repeated(text("qt  "), LENGTH))),
        new Hostile("noise after ftyp", join(ftyp("isom"), noise())));
  }

  private static Stream<Hostile> others() {
    byte[] jpeg = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    byte[] png = Arrays.copyOf(Samples.bytes("still.png"), 33);
    byte[] webm = Samples.bytes("vp9-opus.webm");
    return Stream.of(
        new Hostile("markers of JPEG", join(jpeg, repeated(new byte[] {(byte) 0xFF}, LENGTH))),
        new Hostile(
            "empty segments", join(jpeg, repeated(new byte[] {-1, (byte) 0xE1, 0, 2}, LENGTH))),
        new Hostile(
            "empty chunks", join(png, repeated(join(zeros(4), text("tEXt"), zeros(4)), LENGTH))),
        new Hostile("Exif chunks", join(png, repeated(exifChunk(), LENGTH))),
        new Hostile(
            "empty elements",
            join(Arrays.copyOf(webm, 60), repeated(text("\u00ec\u0080"), LENGTH))),
        new Hostile("clusters", join(Arrays.copyOf(webm, 60), repeated(cluster(), LENGTH))),
        new Hostile(
            "RIFF lists",
            join(text("RIFF\u00ff\u00ff\u00ff\u007fAVI "), repeated(text("LIST\0\0\0\0"), LENGTH))),
        new Hostile("coded bytes", join(scan(), repeated(text("\u00ff\0"), LENGTH))),
        new Hostile("no coded bytes", join(scan(), zeros(LENGTH))),
        new Hostile("a million of pieces", join(gif(), repeated(text("\1x"), LENGTH))),
        new Hostile("a million of empty images", join(gif(), repeated(text("!\u00f9\0"), LENGTH))),
        new Hostile(
            "controls of animations",
            join(gif(), repeated(text("!\u00f9\4xxxx\0!\0\u00ff"), LENGTH))),
        new Hostile("blocks", join(live(), repeated(text("\u00a3\u0084\u0081\0\0\0"), LENGTH))),
        new Hostile("broken blocks", join(live(), repeated(text("\u00a3\u0081\u0081\0"), LENGTH))),
        new Hostile(
            "clusters without a length",
            join(live(), repeated(join(u32(Matroska.CLUSTER), text("\u00ff")), LENGTH))),
        new Hostile(
            "broken clusters",
            join(live(), repeated(join(u32(Matroska.CLUSTER), text("\u00ff\0")), LENGTH))),
        new Hostile(
            "groups", join(live(), repeated(text("\u00a0\u0084\u00a1\u0080\u009b\u0080"), LENGTH))),
        new Hostile("Exif of many tags", jpegWithTags()),
        new Hostile("noise", noise()),
        new Hostile("zeros", zeros(LENGTH)));
  }

  private static byte[] scan() {
    byte[] jpeg = Samples.bytes("still.jpg");
    return Arrays.copyOf(jpeg, jpeg.length - 10);
  }

  private static byte[] gif() {
    return join(text("GIF89a"), zeros(7), text("!\u00fe"));
  }

  /** A recording of sound up to its first cluster. */
  private static byte[] live() {
    byte[] sound = Bytes.element(0xAE, Bytes.number(0xD7, 1), Bytes.number(0x83, 2));
    return join(
        Bytes.element(0x1A45DFA3L),
        Bytes.unknownSize(Matroska.SEGMENT),
        Bytes.element(0x1654AE6BL, sound),
        Bytes.unknownSize(Matroska.CLUSTER));
  }

  /** Every tag names as many bytes as there are. */
  private static byte[] jpegWithTags() {
    byte[][] tags = new byte[5400][];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = join(Bytes.u16(i, 1 + i % 12), u32(i % 7 == 0 ? 8000 : 4, 8));
    }
    byte[] exif = join(text("Exif\0\0MM\0*"), u32(8), Bytes.u16(tags.length), join(tags));
    byte[] segment = join(Bytes.u16(0xFFE1, exif.length + 2L), exif);
    return join(new byte[] {-1, (byte) 0xD8}, repeated(segment, LENGTH));
  }

  private static byte[] noise() {
    byte[] noise = new byte[LENGTH];
    new Random(7).nextBytes(noise);
    return noise;
  }

  private static byte[] edits(long count) {
    return box("edts", full("elst", 0, 0, u32(count), repeated(u32(1, 0, 0x10000), 60_000)));
  }

  private static byte[] exifChunk() {
    byte[] exif = join(text("MM\0*"), u32(8), zeros(1000));
    return join(u32(exif.length), text("eXIf"), exif, zeros(4));
  }

  private static byte[] cluster() {
    return join(u32(Matroska.CLUSTER), text("\u0083\u00e7\u0081\0"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void noFileTakesMoreThanItsMeasure(Hostile file) throws IOException {
    Measure.of(new BytesChannel(file.bytes));

    Measure.of(new BytesChannel(file.bytes)).checkMemory();
  }

  @Test
  void nestedBoxesHaveATypedAnswer() {
    MediaInfo info = Probe.read(nested("moov"));

    assertThat(info.kind()).isEqualTo(MediaKind.UNKNOWN);
    assertThat(info.contentType()).isEqualTo("video/quicktime");
  }

  @Test
  void aFileWhoseHeadersWereNotReachedIsNotCalledTruncated() {
    byte[] boxes = repeated(box("free", zeros(300)), 20 << 20);

    MediaInfo info = Probe.read(join(ftyp("isom"), boxes, moov(), box("mdat", zeros(8))));

    assertThat(info.kind()).isEqualTo(MediaKind.UNKNOWN);
    assertThat(info.truncated()).isFalse();
    assertThat(info.problems()).anyMatch(problem -> problem.contains("too far apart"));
  }

  @Test
  void aDurationOfCenturiesIsAProblem() {
    MediaInfo info = Probe.read(join(ftyp("isom"), box("moov", longMvhd(Long.MAX_VALUE))));

    assertThat(info.duration()).isEmpty();
    assertThat(info.problems()).anyMatch(problem -> problem.contains("is impossible"));
  }

  @Test
  void aDurationOfAllOnesIsUnknown() {
    assertThat(Probe.read(box("moov", longMvhd(-1))).duration()).isEmpty();
    assertThat(Probe.read(box("moov", mvhd(0xFFFFFFFFL))).duration()).isEmpty();
  }

  private static byte[] longMvhd(long ticks) {
    return full("mvhd", 1, 0, zeros(16), u32(1000), u64(ticks), zeros(80));
  }

  @Test
  void aTimescaleOfZeroGivesNoDuration() {
    byte[] mvhd = full("mvhd", 0, 0, zeros(100));
    byte[] edts = box("edts", full("elst", 0, 0, u32(1, 5, 0, 0)));

    MediaInfo info = Probe.read(box("moov", mvhd, trak(UPRIGHT, edts)));

    assertThat(info.kind()).isEqualTo(MediaKind.VIDEO);
    assertThat(info.duration()).isEmpty();
  }
}
