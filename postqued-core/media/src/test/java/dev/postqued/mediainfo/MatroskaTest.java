package dev.postqued.mediainfo;

import static dev.postqued.mediainfo.Bytes.decimal;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatroskaTest {

  private static final long SEGMENT = Matroska.SEGMENT;
  private static final long CLUSTER = Matroska.CLUSTER;
  private static final byte[] INFO = element(0x1549A966L, decimal(0x4489, 1500));

  private static byte[] header(String docType) {
    return element(0x1A45DFA3L, element(0x4282, text(docType)));
  }

  private static byte[] tracks(byte[]... inVideo) {
    return element(
        0x1654AE6BL,
        element(
            0xAE,
            number(0xD7, 1),
            number(0x83, 1),
            element(0x86, text("V_VP9")),
            number(0x23E383, 40_000_000),
            element(0xE0, number(0xB0, 64), number(0xBA, 48), join(inVideo))));
  }

  private static byte[] block(int ticks) {
    return element(0xA3, new byte[] {(byte) 0x81}, u16(ticks), zeros(20));
  }

  private static MediaInfo webm(byte[]... inSegment) {
    return Probe.read(join(header("webm"), element(SEGMENT, inSegment)));
  }

  @Test
  void aWebmIsReadWhole() {
    MediaInfo info = webm(INFO, tracks());

    assertThat(info.kind()).isEqualTo(MediaKind.VIDEO);
    assertThat(info.contentType()).isEqualTo("video/webm");
    assertThat(info.videoCodec()).contains("vp9");
    assertThat(info.duration()).contains(Duration.ofMillis(1500));
    assertThat(info.frameRate()).hasValue(25);
    assertThat(info.problems()).isEmpty();
  }

  @Test
  void theDocumentTypeDistinguishesMatroskaFromWebm() {
    MediaInfo info = Probe.read(join(header("matroska"), element(SEGMENT, INFO, tracks())));

    assertThat(info.contentType()).isEqualTo("video/x-matroska");
  }

  @Test
  void aFloatMayHaveFourBytes() {
    byte[] info =
        element(0x1549A966L, element(0x4489, u32(Float.floatToIntBits(1234.5f) & 0xFFFFFFFFL)));

    assertThat(webm(info, tracks()).duration()).contains(Duration.ofMillis(1235));
  }

  @Test
  void theTimestampScaleStretchesTheDuration() {
    byte[] info = element(0x1549A966L, decimal(0x4489, 15), number(0x2AD7B1, 100_000_000));

    assertThat(webm(info, tracks()).duration()).contains(Duration.ofMillis(1500));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 128, 48, 128, 48",
    "1, 40, 20, 96, 48",
    "3, 16, 9, 85, 48",
    "4, 16, 9, 64, 48",
    "0, 128, 0, 128, 48"
  })
  void theDisplaySizeHasAUnit(int unit, int width, int height, int shownWidth, int shownHeight) {
    MediaInfo info =
        webm(INFO, tracks(number(0x54B0, width), number(0x54BA, height), number(0x54B2, unit)));

    assertThat(info.coded()).contains(new Dimensions(64, 48));
    assertThat(info.displayed()).contains(new Dimensions(shownWidth, shownHeight));
  }

  @Test
  void whatIsCroppedIsNotShown() {
    MediaInfo info = webm(INFO, tracks(number(0x54CC, 4), number(0x54AA, 8)));

    assertThat(info.displayed()).contains(new Dimensions(60, 40));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-90, 90", "180, 180", "90, 270"})
  void aRollCountsCounterClockwise(double roll, int clockwise) {
    byte[] projection = element(0x7670, decimal(0x7675, roll));

    assertThat(webm(INFO, tracks(projection)).rotation()).isEqualTo(clockwise);
  }

  @Test
  void tracksMayComeAfterTheClusters() {
    byte[] cluster = element(CLUSTER, number(0xE7, 0), block(0));
    long behind = (long) seekHead(0).length + INFO.length + cluster.length;

    assertThat(webm(seekHead(behind), INFO, cluster, tracks()).hasVideo()).isTrue();
  }

  /** Says where the tracks are. */
  private static byte[] seekHead(long place) {
    return element(
        0x114D9B74L, element(0x4DBB, element(0x53AB, u32(0x1654AE6BL)), number(0x53AC, place)));
  }

  @Test
  void aLiveRecordingIsAsLongAsItsLastBlockSays() {
    byte[] live =
        join(
            header("webm"),
            unknownSize(SEGMENT),
            tracks(),
            unknownSize(CLUSTER),
            number(0xE7, 0),
            block(0),
            block(960),
            unknownSize(CLUSTER),
            number(0xE7, 1000),
            block(0),
            block(460));

    MediaInfo info = Probe.read(live);

    assertThat(info.duration()).contains(Duration.ofMillis(1500));
    assertThat(info.truncated()).isFalse();
  }

  @Test
  void aLiveRecordingThatEndsWithinABlockIsTruncated() {
    byte[] live =
        join(
            header("webm"),
            unknownSize(SEGMENT),
            tracks(),
            unknownSize(CLUSTER),
            number(0xE7, 0),
            block(0),
            block(40));

    assertThat(Probe.read(Arrays.copyOf(live, live.length - 1)).truncated()).isTrue();
  }

  @Test
  void clustersOfKnownSizeAreJumpedOver() throws IOException {
    byte[][] clusters = new byte[50][];
    for (int i = 0; i < clusters.length; i++) {
      clusters[i] =
          element(CLUSTER, number(0xE7, 5000 + i * 100L), element(0xA3, zeros(50_000)), block(60));
    }
    byte[] file = join(header("webm"), unknownSize(SEGMENT), tracks(), join(clusters));
    CountingChannel channel = new CountingChannel(new BytesChannel(file));

    MediaInfo info = Probe.read(channel);

    assertThat(info.duration()).contains(Duration.ofSeconds(5));
    assertThat(channel.bytes()).isLessThan(40_000);
  }

  @Test
  void ofALongLiveRecordingTheEndIsRead() throws IOException {
    byte[][] blocks = new byte[20_000][];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = element(0xA3, new byte[] {(byte) 0x81}, u16(i), zeros(300));
    }
    byte[] file =
        join(
            header("webm"),
            unknownSize(SEGMENT),
            tracks(),
            unknownSize(CLUSTER),
            number(0xE7, 0),
            join(blocks),
            unknownSize(CLUSTER),
            number(0xE7, 600_000),
            block(0),
            block(960));
    CountingChannel channel = new CountingChannel(new BytesChannel(file));

    MediaInfo info = Probe.read(channel);

    assertThat(info.duration()).contains(Duration.ofSeconds(601));
    assertThat(channel.bytes()).isLessThanOrEqualTo(BoundedReader.BUDGET);
  }

  @Test
  void aHeaderAloneIsTruncated() {
    assertThat(Probe.read(header("webm")).truncated()).isTrue();
  }

  @Test
  void elementsThatNestWithoutEndAreNotFollowed() {
    byte[] nested = new byte[100_000];
    for (int i = 0; i < nested.length; i += 4) {
      // A track entry of unknown size in a track entry of unknown size, and so on.
      nested[i] = (byte) 0xAE;
      nested[i + 1] = (byte) 0xFF;
      nested[i + 2] = (byte) 0xE0;
      nested[i + 3] = (byte) 0xFF;
    }

    MediaInfo info =
        Probe.read(join(header("webm"), unknownSize(SEGMENT), unknownSize(0x1654AE6BL), nested));

    assertThat(info.contentType()).isEqualTo("video/webm");
  }

  @Test
  void aSizeOf56BitsIsTruncated() {
    byte[] file = join(header("webm"), u32(SEGMENT), u64(0x01FF_FFFF_FFFF_FFF0L), INFO, tracks());

    assertThat(Probe.read(file).truncated()).isTrue();
    assertThat(Probe.read(file).duration()).contains(Duration.ofMillis(1500));
  }
}
