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
import static dev.postqued.mediainfo.Films.stbl;
import static dev.postqued.mediainfo.Films.trak;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsoMediaTest {

  private static final byte[] LARGE_MDAT = join(u32(1), text("mdat"));

  @TempDir Path folder;

  private static MediaInfo mp4(byte[]... boxes) {
    return Probe.read(join(ftyp("isom"), join(boxes)));
  }

  private static byte[] filmWith(byte[]... inTrack) {
    return box("moov", mvhd(2000), trak(UPRIGHT, inTrack));
  }

  @Test
  void aFilmIsReadWhole() {
    MediaInfo info = mp4(moov(), box("mdat", zeros(9)));

    assertThat(info.kind()).isEqualTo(MediaKind.VIDEO);
    assertThat(info.coded()).contains(new Dimensions(64, 48));
    assertThat(info.duration()).contains(Duration.ofSeconds(2));
    assertThat(info.frameRate()).hasValue(25);
    assertThat(info.videoCodec()).contains("h264");
    assertThat(info.truncated()).isFalse();
    assertThat(info.problems()).isEmpty();
  }

  @Test
  void aBoxOfMoreThanTwoGibibytesIsJumpedOver() throws IOException {
    long length = 5L << 30;
    Path file = folder.resolve("long.mp4");
    Set<OpenOption> sparse =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE);
    byte[] head = join(ftyp("isom"), LARGE_MDAT, u64(length));
    try (SeekableByteChannel channel = Files.newByteChannel(file, sparse)) {
      channel.write(ByteBuffer.wrap(head));
      channel.position(head.length - 16 + length);
      channel.write(ByteBuffer.wrap(moov()));
    }
    try (CountingChannel channel = new CountingChannel(Files.newByteChannel(file))) {
      MediaInfo info = Probe.read(channel);

      assertThat(info.duration()).contains(Duration.ofSeconds(2));
      assertThat(info.truncated()).isFalse();
      assertThat(channel.bytes()).isLessThan(10_000);
    }
  }

  @Test
  void aBoxOfSizeZeroExtendsToTheEnd() {
    MediaInfo info = mp4(moov(), u32(0), text("mdat"), zeros(1000));

    assertThat(info.duration()).contains(Duration.ofSeconds(2));
    assertThat(info.truncated()).isFalse();
    assertThat(info.problems()).isEmpty();
  }

  @Test
  void aSmallBoxMayHaveASizeOf64Bits() {
    byte[] content = moov();
    byte[] moov = Arrays.copyOfRange(content, 8, content.length);

    MediaInfo info = mp4(u32(1), text("moov"), u64(moov.length + 16L), moov);

    assertThat(info.duration()).contains(Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @CsvSource({"-1", "9223372036854775807", "4611686018427387904", "100000"})
  void aSizeBeyondTheFileMeansThatItIsTruncated(long size) {
    MediaInfo info = mp4(moov(), LARGE_MDAT, u64(size), zeros(50));

    assertThat(info.truncated()).isTrue();
    assertThat(info.duration()).contains(Duration.ofSeconds(2));
  }

  @Test
  void anIndexThatNamesBytesAfterTheEndMeansThatItIsTruncated() {
    byte[] stbl = stbl(full("co64", 0, 0, u32(2), u64(100), u64(1L << 40)));

    MediaInfo info =
        mp4(box("moov", mvhd(2000), trak(1, UPRIGHT, stbl)), u32(0), text("mdat"), zeros(99));

    assertThat(info.truncated()).isTrue();
  }

  @Test
  void theHeaderOfTheFilmMayFollowItsTracks() {
    byte[] edts =
        box("edts", full("elst", 0, 0, u32(2, 1500, 0xFFFFFFFFL, 0x10000, 2000, 0, 0x10000)));

    MediaInfo info = mp4(box("moov", trak(UPRIGHT, edts), mvhd(3500)));

    assertThat(info.duration()).contains(Duration.ofMillis(3500));
    assertThat(info.problems()).isEmpty();
  }

  @Test
  void nothingIsShownBeforeAnEmptyEditEndsAndThatCounts() {
    byte[] late =
        box("edts", full("elst", 0, 0, u32(2, 3000, 0xFFFFFFFFL, 0x10000, 2000, 0, 0x10000)));

    MediaInfo info = mp4(box("moov", mvhd(5000), trak(UPRIGHT, late), trak(UPRIGHT, late)));

    assertThat(info.duration()).contains(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, 1, 0, false",
    "0, 1, -1, 0, 90, false",
    "-1, 0, 0, -1, 180, false",
    "0, -1, 1, 0, 270, false",
    "1, 0, 0, -1, 0, true",
    "0, 1, 1, 0, 90, true",
    "0, 0, 0, 0, 0, false"
  })
  void theMatrixHasTheRotation(long a, long b, long c, long d, int clockwise, boolean mirrored) {
    MediaInfo info = mp4(box("moov", mvhd(2000), trak(new long[] {a, b, c, d})));

    assertThat(info.rotation()).isEqualTo(clockwise);
    assertThat(info.displayed())
        .contains(clockwise % 180 == 0 ? new Dimensions(64, 48) : new Dimensions(48, 64));
    assertThat(info.problems().contains("it is shown mirrored")).isEqualTo(mirrored);
  }

  @Test
  void theRotationOfTheFilmIsAddedToThatOfTheTrack() {
    byte[] turned =
        full(
            "mvhd",
            0,
            0,
            u32(0, 0, 1000, 2000, 0x10000),
            zeros(12),
            Films.matrix(new long[] {0, 1, -1, 0}),
            zeros(28));

    MediaInfo info = mp4(box("moov", turned, trak(new long[] {0, 1, -1, 0})));

    assertThat(info.rotation()).isEqualTo(180);
  }

  @Test
  void anEditListDefinesWhatIsPlayed() {
    byte[] edts = box("edts", full("elst", 0, 0, u32(1, 700, 300, 0x10000)));

    assertThat(mp4(filmWith(edts)).duration()).contains(Duration.ofMillis(700));
  }

  @Test
  void anEditListOf64BitsDefinesWhatIsPlayed() {
    byte[] edts = box("edts", full("elst", 1, 0, u32(1), u64(1200), u64(0), u32(0x10000)));

    assertThat(mp4(filmWith(edts)).duration()).contains(Duration.ofMillis(1200));
  }

  @Test
  void anEditWithoutAnEndPlaysTheRest() {
    byte[] edts = box("edts", full("elst", 0, 0, u32(1, 0, 500, 0x10000)));

    assertThat(mp4(filmWith(edts)).duration()).contains(Duration.ofMillis(1500));
  }

  @Test
  void aTrackThatIsNotEnabledDoesNotCount() {
    byte[] chapters = trak(0, new long[] {0, 1, -1, 0}, stbl());

    MediaInfo info = mp4(box("moov", mvhd(2000), chapters, trak(UPRIGHT)));

    assertThat(info.rotation()).isZero();
  }

  @Test
  void aTrackWithoutAnyFlagIsPlayedIfThereIsNoOther() {
    byte[] video = trak(0, UPRIGHT, stbl());
    byte[] sound = sound(box("stbl", full("stsd", 0, 0, u32(0))));

    MediaInfo info = mp4(box("moov", mvhd(2000), video, sound));

    assertThat(info.kind()).isEqualTo(MediaKind.VIDEO);
    assertThat(info.hasAudio()).isTrue();
    assertThat(info.coded()).contains(new Dimensions(64, 48));
  }

  @Test
  void thePicturesOfChaptersAreNoVideo() {
    byte[] pictures = trak(0, UPRIGHT, stbl());
    byte[] chapters = box("tref", box("chap", u32(7, 1)));
    byte[] sound = sound(box("stbl", full("stsd", 0, 0, u32(0))), chapters);

    MediaInfo info = mp4(box("moov", mvhd(2000), pictures, sound));

    assertThat(info.kind()).isEqualTo(MediaKind.AUDIO);
    assertThat(info.hasVideo()).isFalse();
  }

  /** A track of sound, with the number 2. */
  private static byte[] sound(byte[] stbl, byte[]... more) {
    byte[] tkhd = full("tkhd", 0, 1, u32(0, 0, 2, 0, 2000), zeros(60), u32(0, 0));
    byte[] mdhd = full("mdhd", 0, 0, u32(0, 0, 1000, 2000, 0));
    byte[] hdlr = full("hdlr", 0, 0, u32(0), text("soun"), zeros(13));
    return box("trak", tkhd, join(more), box("mdia", mdhd, hdlr, box("minf", stbl)));
  }

  @Test
  void pixelsThatAreNotSquareAreAppliedBeforeTheRotation() {
    byte[] stsd = Films.stsd(box("pasp", u32(2, 1)));

    MediaInfo info =
        mp4(box("moov", mvhd(2000), trak(1, new long[] {0, 1, -1, 0}, box("stbl", stsd))));

    assertThat(info.coded()).contains(new Dimensions(64, 48));
    assertThat(info.displayed()).contains(new Dimensions(48, 128));
  }

  @ParameterizedTest
  @CsvSource({
    "'qt  ', video/quicktime",
    "isom, video/mp4",
    "'M4V ', video/mp4",
    "3gp5, video/3gpp",
    "3g2a, video/3gpp2"
  })
  void theBrandDecidesTheType(String brand, String type) {
    assertThat(Probe.read(join(ftyp(brand), moov())).contentType()).isEqualTo(type);
  }

  @Test
  void anOldQuickTimeFileHasNoBrand() {
    MediaInfo info = Probe.read(join(box("wide"), box("mdat", zeros(5)), moov()));

    assertThat(info.contentType()).isEqualTo("video/quicktime");
    assertThat(info.duration()).contains(Duration.ofSeconds(2));
  }
}
