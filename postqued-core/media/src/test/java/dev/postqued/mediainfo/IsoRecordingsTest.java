package dev.postqued.mediainfo;

import static dev.postqued.mediainfo.Bytes.box;
import static dev.postqued.mediainfo.Bytes.full;
import static dev.postqued.mediainfo.Bytes.join;
import static dev.postqued.mediainfo.Bytes.text;
import static dev.postqued.mediainfo.Bytes.u16;
import static dev.postqued.mediainfo.Bytes.u32;
import static dev.postqued.mediainfo.Bytes.u64;
import static dev.postqued.mediainfo.Bytes.zeros;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Films in fragments, as browsers, DASH and CMAF packagers write them (ISO/IEC 14496-12, 8.8 and 8.16):
 * pictures in ticks of 1/90000 s, 30 a second, and sound in frames of 1024 at 48 kHz.
 */
class IsoRecordingsTest {

  private static final long CLOCK = 90_000;
  private static final long SOUND_CLOCK = 48_000;

  /** What is written besides the fragments. */
  private enum Layout {
    /** Safari's recordings, and CMAF without an index. */
    PLAIN,
    /** Each fragment has one track. */
    TRACK_BY_TRACK,
    /** Each fragment starts with a segment type and an index of its own. */
    INDEX_OF_EACH,
    /** Chrome's recordings, and finished files of many programs. */
    RANDOM_ACCESS,
    /** DASH of one file: an index at the start. */
    INDEX_OF_ALL
  }

  private static byte[] head() {
    byte[] trex = full("trex", 0, 0, u32(1, 1, CLOCK / 30, 0, 0));
    byte[] soundTrex = full("trex", 0, 0, u32(2, 1, 1024, 0, 0));
    return join(
        Films.ftyp("iso5"),
        box(
            "moov",
            Films.mvhd(0),
            track(1, CLOCK, "vide", Films.stsd()),
            track(2, SOUND_CLOCK, "soun", full("stsd", 0, 0, u32(0))),
            box("mvex", trex, soundTrex)));
  }

  private static byte[] track(long id, long clock, String handler, byte[] stsd) {
    byte[] tkhd =
        full(
            "tkhd",
            0,
            3,
            u32(0, 0, id, 0, 0),
            zeros(16),
            Films.matrix(Films.UPRIGHT),
            u32(64 << 16, 48 << 16));
    byte[] mdhd = full("mdhd", 0, 0, u32(0, 0, clock, 0, 0));
    byte[] hdlr = full("hdlr", 0, 0, u32(0), text(handler), zeros(13));
    byte[] stbl = box("stbl", stsd, full("stsz", 0, 0, u32(0, 0)));
    return box("trak", tkhd, box("mdia", mdhd, hdlr, box("minf", stbl)));
  }

  private static byte[] traf(long id, double from, double to, long clock, long sample) {
    long first = Math.round(from * clock / sample);
    long end = Math.round(to * clock / sample);
    byte[][] samples = new byte[(int) (end - first)][];
    Arrays.fill(samples, u32(sample, 1000));
    return box(
        "traf",
        full("tfhd", 0, 0x020000, u32(id)),
        full("tfdt", 1, 0, u64(first * sample)),
        full("trun", 0, 0x301, u32(samples.length, 0), join(samples)));
  }

  private static byte[] moof(byte[]... trafs) {
    return box("moof", full("mfhd", 0, 0, u32(1)), join(trafs));
  }

  private static byte[] video(double from, double to) {
    return traf(1, from, to, CLOCK, CLOCK / 30);
  }

  private static byte[] audio(double from, double to) {
    return traf(2, from, to, SOUND_CLOCK, 1024);
  }

  private static byte[] index(double from, double[] lengths, long[] sizes) {
    byte[][] references = new byte[sizes.length][];
    for (int i = 0; i < sizes.length; i++) {
      references[i] = u32(sizes[i], Math.round(lengths[i] * CLOCK), 0x90000000L);
    }
    return full(
        "sidx",
        0,
        0,
        u32(1, CLOCK, Math.round(from * CLOCK), 0),
        u16(0, sizes.length),
        join(references));
  }

  private static byte[] dataHead(long length) {
    return join(u32(length + 8), text("mdat"));
  }

  private static MadeFile film(Layout layout, double seconds, double each, long bitsPerSecond) {
    long data = (long) (bitsPerSecond / 8.0 * each);
    List<Double> starts = new ArrayList<>();
    for (double from = 0; from < seconds - 0.001; from += each) {
      starts.add(from);
    }
    MadeFile file = new MadeFile().add(head());
    if (layout == Layout.INDEX_OF_ALL) {
      long[] sizes = new long[starts.size()];
      double[] lengths = new double[starts.size()];
      for (int i = 0; i < sizes.length; i++) {
        double from = starts.get(i);
        double to = Math.min(seconds, from + each);
        lengths[i] = to - from;
        sizes[i] = moof(video(from, to), audio(from, to)).length + 8 + data;
      }
      file.add(index(0, lengths, sizes));
    }
    List<Long> places = new ArrayList<>();
    for (double from : starts) {
      double to = Math.min(seconds, from + each);
      if (layout == Layout.TRACK_BY_TRACK) {
        file.add(moof(video(from, to)), dataHead(data)).media(data);
        file.add(moof(audio(from, to)), dataHead(8000)).media(8000);
        continue;
      }
      byte[] moof = moof(video(from, to), audio(from, to));
      if (layout == Layout.INDEX_OF_EACH) {
        long[] size = {moof.length + 8 + data};
        file.add(box("styp", text("msdh"), u32(0)), index(from, new double[] {to - from}, size));
      }
      places.add(file.length());
      file.add(moof, dataHead(data)).media(data);
    }
    return layout == Layout.RANDOM_ACCESS ? file.add(randomAccess(places)) : file;
  }

  private static byte[] randomAccess(List<Long> places) {
    byte[][] entries = new byte[places.size()][];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = join(u64(0), u64(places.get(i)), new byte[] {1, 1, 1});
    }
    byte[] tfra = full("tfra", 1, 0, u32(1, 0, entries.length), join(entries));
    return box("mfra", tfra, full("mfro", 0, 0, u32(8 + tfra.length + 16L)));
  }

  private static void assertLasts(MadeFile file, double seconds, String what) throws IOException {
    CountingChannel channel = file.channel();
    MediaInfo info = Probe.read(channel);
    assertThat(channel.bytes()).isLessThanOrEqualTo(BoundedReader.BUDGET);
    assertThat(info.truncated()).as(what).isFalse();
    assertThat(info.problems()).as(what).isEmpty();
    assertThat(info.duration()).as(what).isPresent();
    assertThat((double) info.duration().orElseThrow().toMillis())
        .as(what)
        .isBetween(seconds * 1000 - 50, seconds * 1000 + 50);
    assertThat(info.frameRate()).as(what).hasValue(30);
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void anHourOfFragmentsOfAnyLengthAndRateLastsAnHour(Layout layout) throws IOException {
    for (long rate : new long[] {1_000_000, 5_000_000, 20_000_000}) {
      for (double each : new double[] {0.5, 1, 2, 4, 10}) {
        String what = layout + " of " + each + " s at " + rate;
        assertLasts(film(layout, 3600, each, rate), 3600, what);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aShortFilmOfFragmentsLastsAsLongAsTheyDo(Layout layout) throws IOException {
    assertLasts(film(layout, 1, 1, 1_000_000), 1, "one fragment");
    assertLasts(film(layout, 7.5, 1, 1_000_000), 7.5, "a shorter one at the end");
    assertLasts(film(layout, 90, 0.5, 2_500_000), 90, "many");
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aFilmInAStoreIsOpenedAFewTimes(Layout layout) throws IOException {
    MadeFile file = film(layout, 3600, 2, 5_000_000);

    MediaInfo info = MediaInfo.of(file::open, file.length());

    assertThat(info.problems()).isEmpty();
    assertThat(info.duration().orElse(Duration.ZERO))
        .isBetween(millis(3_599_950), millis(3_600_050));
    assertThat(file.opened()).isLessThan(10);
  }

  @Test
  void anHourOfFragmentsOfOnePictureIsSearchedFromItsEnd() throws IOException {
    assertLasts(film(Layout.PLAIN, 3600, 1 / 30.0, 2_500_000), 3600, "low latency");
    assertLasts(film(Layout.PLAIN, 3600, 1 / 5.0, 5_000_000), 3600, "low latency");
  }

  @ParameterizedTest
  @EnumSource(
      value = Layout.class,
      names = {"PLAIN", "INDEX_OF_EACH", "RANDOM_ACCESS", "INDEX_OF_ALL"})
  void aTrailerBehindTheFragmentsIsOne(Layout layout) throws IOException {
    MadeFile file = film(layout, 600, 2, 2_500_000).add(text("TAG"), zeros(125));

    MediaInfo info = file.read();

    assertThat(info.truncated()).isFalse();
    assertThat(info.problems()).singleElement().asString().contains("does not belong to it");
    assertThat(info.duration().orElse(Duration.ZERO)).isBetween(millis(599_950), millis(600_050));
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aFilmThatEndsWithinItsFragmentsIsTruncated(Layout layout) throws IOException {
    for (double part : new double[] {0.1, 0.5, 0.97}) {
      MadeFile file = film(layout, 600, 2, 2_500_000);

      MediaInfo info = file.cutTo((long) (file.length() * part)).read();

      assertThat(info.truncated()).as("%s", part).isTrue();
    }
  }

  @Test
  void theDurationIsUnknownIfTheLastFragmentLiesTooFarBack() throws IOException {
    // 40,000 fragments: too many to go through, and none starts near the end.
    MadeFile file = film(Layout.PLAIN, 10_000, 0.25, 1_000_000);
    file.add(dataHead(1L << 20)).media(1L << 20);

    MediaInfo info = file.read();

    assertThat(info.hasVideo()).isTrue();
    assertThat(info.duration()).isEmpty();
    assertThat(info.truncated()).isFalse();
  }

  @Test
  void theDurationIsUnknownIfManyFragmentsSayNoTimes() throws IOException {
    MadeFile file = new MadeFile().add(head());
    for (int i = 0; i < 20_000; i++) {
      file.add(moof(box("traf", full("tfhd", 0, 0, u32(1)), full("trun", 0, 0, u32(30)))));
      file.add(dataHead(40_000)).media(40_000);
    }

    assertThat(file.read().duration()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-4", "5", "100000000000"})
  void anIndexThatLeadsAstrayIsNotFollowed(long wrong) throws IOException {
    byte[] moof = moof(video(0, 2), audio(0, 2));
    long size = Math.max(1, Math.min(0x7FFFFFFFL, moof.length + 8 + 1000 + wrong));
    MadeFile file =
        new MadeFile()
            .add(head(), index(0, new double[] {9}, new long[] {size}), moof)
            .add(dataHead(1000))
            .media(1000)
            .add(moof(video(2, 4), audio(2, 4)), dataHead(1000))
            .media(1000);

    MediaInfo info = file.read();

    if (size < 0x7FFFFFFFL) {
      assertThat(info.duration().orElse(Duration.ZERO)).isBetween(millis(3950), millis(4050));
    } else {
      assertThat(info.truncated()).isTrue();
    }
  }
}
