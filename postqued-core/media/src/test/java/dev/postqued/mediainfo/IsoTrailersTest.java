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
import static dev.postqued.mediainfo.Films.mvhd;
import static dev.postqued.mediainfo.Films.stbl;
import static dev.postqued.mediainfo.Films.trak;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Films whose tables say where their media end. */
class IsoTrailersTest {

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
}
