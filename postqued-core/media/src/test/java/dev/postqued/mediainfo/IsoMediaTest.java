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
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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

  /** Of 50 pictures of 10 bytes, in chunks of 25, the last one of which starts at a place. */
  private static byte[] filmWithChunksTo(long lastChunk) {
    byte[] runs = full("stsc", 0, 0, u32(1, 1, 25, 1));
    byte[] stbl = stbl(runs, full("stco", 0, 0, u32(2, lastChunk - 250, lastChunk)));
    return box("moov", mvhd(2000), trak(1, UPRIGHT, stbl));
  }

  private static byte[] wholeFilm() {
    long data = ftyp("isom").length + filmWithChunksTo(0).length + 8L;
    return join(ftyp("isom"), filmWithChunksTo(data + 250), box("mdat", zeros(500)));
  }

  /** What cameras, phones and programs that write tags put behind a film; the rest looks like boxes. */
  static Stream<byte[]> trailers() {
    byte[] noise = new byte[5000];
    new Random(4).nextBytes(noise);
    return Stream.of(
        zeros(1),
        zeros(20),
        zeros(70_000),
        text("\n"),
        join(text("TAG"), zeros(125)),
        text("&&&& 2026-03-01 12:00:00 N 52.52 E 13.40"),
        noise,
        join(u32(100_000), text("gps0"), zeros(90)),
        join(u32(0x7FFFFFFF), text("mdat"), zeros(90)),
        join(u32(1), text("udta"), u64(1L << 40), zeros(90)));
  }

  @ParameterizedTest
  @MethodSource("trailers")
  void aWholeFilmWithATrailerIsWhole(byte[] trailer) {
    MediaInfo info = Probe.read(join(wholeFilm(), trailer));

    assertThat(info.truncated()).isFalse();
    assertThat(info.duration()).contains(Duration.ofSeconds(2));
    assertThat(info.problems()).singleElement().asString().contains("does not belong to it");
  }

  @Test
  void aFilmIsWholeOnlyWithAllOfItsMedia() {
    byte[] film = wholeFilm();

    assertThat(Probe.read(film).problems()).isEmpty();
    for (int missing = 1; missing < 500; missing++) {
      assertThat(Probe.read(Arrays.copyOf(film, film.length - missing)).truncated()).isTrue();
    }
  }

  @Test
  void aBoxOfSizeZeroThatWasCutIsTruncated() {
    byte[] film = wholeFilm();
    System.arraycopy(u32(0), 0, film, film.length - 508, 4);

    assertThat(Probe.read(film).truncated()).isFalse();
    assertThat(Probe.read(film).problems()).isEmpty();
    assertThat(Probe.read(Arrays.copyOf(film, film.length - 1)).truncated()).isTrue();
    assertThat(Probe.read(Arrays.copyOf(film, film.length - 300)).truncated()).isTrue();
  }

  @Test
  void theLastChunkMayHaveFewerSamplesThanItsRunSays() {
    byte[] runs = full("stsc", 0, 0, u32(1, 1, 40, 1));
    byte[] stbl = stbl(runs, full("stco", 0, 0, u32(2, 100, 500)));
    byte[] head = join(ftyp("isom"), box("moov", mvhd(2000), trak(1, UPRIGHT, stbl)));

    MediaInfo info = Probe.read(join(head, box("mdat", zeros(600 - head.length - 8))));

    assertThat(info.truncated()).isFalse();
  }

  @Test
  void theSamplesOfTheLastChunkMayDifferInLength() {
    byte[] sizes = full("stsz", 0, 0, u32(0, 3, 999, 30, 40));
    byte[] runs = full("stsc", 0, 0, u32(2, 1, 1, 1, 2, 2, 1));
    byte[] stbl = box("stbl", Films.stsd(), sizes, runs, full("stco", 0, 0, u32(2, 100, 700)));
    byte[] head = join(ftyp("isom"), box("moov", mvhd(2000), trak(1, UPRIGHT, stbl)));
    byte[] film = join(head, u32(0), text("mdat"), zeros(770 - head.length - 8));

    assertThat(Probe.read(film).truncated()).isFalse();
    assertThat(Probe.read(Arrays.copyOf(film, 769)).truncated()).isTrue();
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
