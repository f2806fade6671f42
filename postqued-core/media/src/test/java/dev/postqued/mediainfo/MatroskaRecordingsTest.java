package dev.postqued.mediainfo;

import static dev.postqued.mediainfo.Bytes.element;
import static dev.postqued.mediainfo.Bytes.join;
import static dev.postqued.mediainfo.Bytes.number;
import static dev.postqued.mediainfo.Bytes.text;
import static dev.postqued.mediainfo.Bytes.u16;
import static dev.postqued.mediainfo.Bytes.u32;
import static dev.postqued.mediainfo.Bytes.u64;
import static dev.postqued.mediainfo.Bytes.unknownSize;
import static dev.postqued.mediainfo.Bytes.zeros;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.assertj.core.api.AbstractDurationAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Recordings that do not say how long they are, as browsers and live encoders write them (RFC 9559): 30
 * pictures a second, and sound in packets of 60 ms.
 */
class MatroskaRecordingsTest {

  private static final long CLUSTER = Matroska.CLUSTER;
  private static final int FRAMES = 30;
  private static final int SOUND_MILLIS = 60;
  private static final int SOUND_BYTES = 700;

  /** RFC 6716, 3.1: one frame of 60 ms. */
  private static final byte SOUND_OF_60_MS = 3 << 3;

  private enum Sizes {
    UNKNOWN,
    KNOWN
  }

  private static byte[] head() {
    byte[] video =
        element(
            0xAE,
            number(0xD7, 1),
            number(0x83, 1),
            element(0x86, text("V_VP9")),
            element(0xE0, number(0xB0, 64), number(0xBA, 48)));
    byte[] audio = element(0xAE, number(0xD7, 2), number(0x83, 2), element(0x86, text("A_OPUS")));
    return join(
        element(0x1A45DFA3L, element(0x4282, text("webm"))),
        unknownSize(Matroska.SEGMENT),
        element(0x1549A966L, number(0x2AD7B1, 1_000_000)),
        element(0x1654AE6BL, video, audio));
  }

  /** The head of a simple block. */
  private static byte[] block(int track, long ticks, long bytes, byte... first) {
    return join(
        new byte[] {(byte) 0xA3},
        u32(0x1000_0000L | (bytes + 4)),
        new byte[] {(byte) (0x80 | track)},
        u16(ticks),
        new byte[] {0},
        first);
  }

  /** Blocks in the order of their times, from a second on, in a cluster. */
  private static void blocks(MadeFile file, long from, long to, long bitsPerSecond) {
    long bytes = bitsPerSecond / 8 / FRAMES;
    long frame = from * FRAMES;
    long sound = (from * 1000 + SOUND_MILLIS - 1) / SOUND_MILLIS;
    while (frame < to * FRAMES || sound * SOUND_MILLIS < to * 1000) {
      long frameAt = frame * 1000 / FRAMES;
      long soundAt = sound * SOUND_MILLIS;
      if (frame < to * FRAMES && frameAt <= soundAt) {
        file.add(block(1, frameAt - from * 1000, bytes)).media(bytes);
        frame++;
      } else {
        file.add(block(2, soundAt - from * 1000, SOUND_BYTES, SOUND_OF_60_MS));
        file.media(SOUND_BYTES - 1);
        sound++;
      }
    }
  }

  private static MadeFile recording(
      Sizes sizes, int seconds, int clusterSeconds, long bitsPerSecond, byte[]... beforeTime) {
    MadeFile file = new MadeFile().add(head());
    for (long from = 0; from < seconds; from += clusterSeconds) {
      long to = Math.min(seconds, from + clusterSeconds);
      byte[] time = join(join(beforeTime), number(0xE7, from * 1000));
      if (sizes == Sizes.UNKNOWN) {
        file.add(unknownSize(CLUSTER), time);
      } else {
        MadeFile measure = new MadeFile();
        blocks(measure, from, to, bitsPerSecond);
        long size = time.length + measure.length();
        file.add(u32(CLUSTER), u64(0x0100_0000_0000_0000L | size), time);
      }
      blocks(file, from, to, bitsPerSecond);
    }
    return file;
  }

  private static AbstractDurationAssert<?> assertDuration(MadeFile file) throws IOException {
    CountingChannel channel = file.channel();
    MediaInfo info = Probe.read(channel);
    assertThat(channel.bytes()).isLessThanOrEqualTo(BoundedReader.BUDGET);
    assertThat(info.truncated()).isFalse();
    assertThat(info.problems()).isEmpty();
    assertThat(info.duration()).isPresent();
    return assertThat(info.duration().orElseThrow());
  }

  private static boolean isClose(Duration duration, long seconds) {
    return Math.abs(duration.toMillis() - seconds * 1000) <= 50;
  }

  @ParameterizedTest
  @CsvSource({
    "5, 250000",
    "90, 2500000",
    "150, 2500000",
    "3600, 250000",
    "3600, 2500000",
    "3600, 20000000",
    "36000, 2500000"
  })
  void clustersWithoutALengthEndWithTheLastBlock(int seconds, long bitsPerSecond)
      throws IOException {
    for (int clusterSeconds : new int[] {1, 3, 10, 30}) {
      assertDuration(recording(Sizes.UNKNOWN, seconds, clusterSeconds, bitsPerSecond))
          .as("clusters of %d s", clusterSeconds)
          .matches(duration -> isClose(duration, seconds), "is close to " + seconds + " s");
    }
  }

  @ParameterizedTest
  @CsvSource({"5, 250000", "90, 2500000", "3600, 2500000", "3600, 20000000", "36000, 1000000"})
  void clustersWithALengthEndWithTheLastBlock(int seconds, long bitsPerSecond) throws IOException {
    for (int clusterSeconds : new int[] {1, 5, 30}) {
      assertDuration(recording(Sizes.KNOWN, seconds, clusterSeconds, bitsPerSecond))
          .as("clusters of %d s", clusterSeconds)
          .matches(duration -> isClose(duration, seconds), "is close to " + seconds + " s");
    }
  }

  @Test
  void aChecksumAndAnEmptyElementMayComeBeforeTheTimeOfACluster() throws IOException {
    byte[] checksum = element(0xBF, zeros(4));
    byte[] empty = element(0xEC, zeros(20));
    for (Sizes sizes : Sizes.values()) {
      assertDuration(recording(sizes, 3600, 2, 1_000_000, checksum, empty))
          .as("clusters of %s size", sizes)
          .matches(duration -> isClose(duration, 3600), "is close to an hour");
    }
  }

  @Test
  void aRecordingInAStoreIsOpenedAFewTimes() throws IOException {
    for (Sizes sizes : Sizes.values()) {
      MadeFile file = recording(sizes, 3600, 10, 20_000_000);

      MediaInfo info = MediaInfo.of(file::open, file.length());

      assertThat(info.duration().orElse(Duration.ZERO))
          .matches(duration -> isClose(duration, 3600), "is close to an hour");
      assertThat(file.opened()).isLessThan(10);
    }
  }

  @Test
  void whatStandsBehindTheClustersIsNoPartOfThem() throws IOException {
    MadeFile file = recording(Sizes.UNKNOWN, 600, 3, 2_500_000);
    file.add(element(0x1C53BB6BL, zeros(3000)), element(0x1254C367L, zeros(50)));

    assertDuration(file).matches(duration -> isClose(duration, 600), "is close to 600 s");
  }

  @Test
  void aLongRecordingThatWasCutIsTruncatedAndAsLongAsItsLastWholeBlocks() throws IOException {
    MadeFile file = recording(Sizes.UNKNOWN, 600, 3, 2_500_000);

    MediaInfo info = file.cutTo(file.length() / 2).read();

    assertThat(info.truncated()).isTrue();
    assertThat(info.duration()).isPresent();
    assertThat(info.duration().orElseThrow().toMillis()).isBetween(299_000L, 301_000L);
  }

  @Test
  void aLittleThatFollowsARecordingIsATrailer() throws IOException {
    for (int seconds : new int[] {5, 600}) {
      MadeFile file = recording(Sizes.UNKNOWN, seconds, 3, 2_500_000);
      file.add(join(text("TAG"), zeros(125)));

      MediaInfo info = file.read();

      assertThat(info.truncated()).isFalse();
      assertThat(info.problems()).hasSize(1);
      assertThat(info.duration()).isPresent();
      assertThat(info.duration().orElseThrow())
          .matches(duration -> isClose(duration, seconds), "is close to " + seconds);
    }
  }

  @Test
  void theDurationIsUnknownWhereMuchHidesTheEnd() throws IOException {
    MadeFile file = recording(Sizes.UNKNOWN, 600, 3, 2_500_000).add(zeros(2 << 20));

    MediaInfo info = file.read();

    assertThat(info.duration()).isEmpty();
    assertThat(info.truncated()).isFalse();
  }

  @Test
  void theDurationIsUnknownIfTheLastTimeLiesTooFarBack() throws IOException {
    // One cluster without a length, of ten minutes: no block near the end says when it is.
    MediaInfo info = recording(Sizes.UNKNOWN, 600, 600, 20_000_000).read();

    assertThat(info.hasVideo()).isTrue();
    assertThat(info.duration()).isEmpty();
    assertThat(info.truncated()).isFalse();
  }

  @Test
  void aBlockOfSeveralFramesLastsAsLongAsAllOfThem() throws IOException {
    byte[] laced = element(0xA3, new byte[] {(byte) 0x81}, u16(0), new byte[] {4, 7}, zeros(80));
    byte[] sound =
        element(
            0xAE,
            number(0xD7, 1),
            number(0x83, 2),
            element(0x86, text("A_MPEG/L3")),
            number(0x23E383, 24_000_000));
    byte[] file =
        join(
            element(0x1A45DFA3L, element(0x4282, text("matroska"))),
            unknownSize(Matroska.SEGMENT),
            element(0x1654AE6BL, sound),
            unknownSize(CLUSTER),
            number(0xE7, 1000),
            laced);

    assertThat(Probe.read(file).duration()).contains(Duration.ofMillis(8 * 24));
  }

  @Test
  void aGroupSaysHowLongItsBlockLasts() {
    byte[] block = element(0xA1, new byte[] {(byte) 0x81}, u16(40), new byte[] {0}, zeros(80));
    byte[] file =
        join(
            head(), unknownSize(CLUSTER), number(0xE7, 0), element(0xA0, number(0x9B, 500), block));

    assertThat(Probe.read(file).duration()).contains(Duration.ofMillis(540));
  }

  @Test
  void theEndOfARecordingOfGroupsIsSearchedAsWell() throws IOException {
    // Pictures that are partly transparent: each block stands in a group.
    int seconds = 600;
    MadeFile file = new MadeFile().add(head());
    for (int from = 0; from < seconds; from += 10) {
      file.add(unknownSize(CLUSTER), number(0xE7, from * 1000L));
      for (int frame = 0; frame < 10 * FRAMES; frame++) {
        byte[] block =
            join(
                new byte[] {(byte) 0xA1, 0x10, 2, 0, 4, (byte) 0x81},
                u16(frame * 1000L / FRAMES),
                new byte[] {0});
        file.add(join(new byte[] {(byte) 0xA0}, u32(0x1000_0000L | (block.length + 0x20000))));
        file.add(block).media(0x20000);
      }
    }

    assertDuration(file).matches(duration -> isClose(duration, seconds), "is close to 10 min");
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "24, 60", "96, 10", "104, 20", "128, 2.5", "152, 20", "153, 40", "155, 60"})
  void aPacketOfOpusSaysHowLongItLasts(int first, double millis) {
    assertThat(OpusPacket.nanos(first, 3)).isEqualTo(millis * 1e6);
  }

  @Test
  void aCodecMayHaveAnyName() {
    for (String name : Arrays.asList("V/VP8", "V_", "/", "", "V_/", "A_AAC/", "x")) {
      byte[] track = element(0xAE, number(0x83, 1), element(0x86, text(name)));
      byte[] file =
          join(element(0x1A45DFA3L), element(Matroska.SEGMENT, element(0x1654AE6BL, track)));

      assertThat(Probe.read(file).hasVideo()).as(name).isTrue();
    }
  }
}
