package dev.postqued.mediainfo;

import static dev.postqued.mediainfo.Bytes.box;
import static dev.postqued.mediainfo.Bytes.full;
import static dev.postqued.mediainfo.Bytes.join;
import static dev.postqued.mediainfo.Bytes.text;
import static dev.postqued.mediainfo.Bytes.u16;
import static dev.postqued.mediainfo.Bytes.u32;
import static dev.postqued.mediainfo.Bytes.u64;
import static dev.postqued.mediainfo.Bytes.zeros;
import static dev.postqued.mediainfo.Films.fragmentedMoov;
import static dev.postqued.mediainfo.Films.ftyp;
import static dev.postqued.mediainfo.Films.moof;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IsoFragmentsTest {

  private static MediaInfo mp4(byte[]... boxes) {
    return Probe.read(join(ftyp("isom"), join(boxes)));
  }

  @Test
  void theTimesOfFragmentsGiveTheDuration() {
    MediaInfo info = mp4(fragmentedMoov(), moof(0), moof(1000), moof(2000));

    assertThat(info.duration()).contains(Duration.ofSeconds(3));
    assertThat(info.frameRate()).hasValue(25);
  }

  @Test
  void fragmentsWithoutTimesFollowEachOther() {
    MediaInfo info = mp4(fragmentedMoov(), moof(-1), moof(-1));

    assertThat(info.duration()).contains(Duration.ofSeconds(2));
  }

  @Test
  void aRecordingThatWasJoinedLateStartsWithItsFirstFragment() {
    MediaInfo info = mp4(fragmentedMoov(), moof(60_000), moof(61_000));

    assertThat(info.duration()).contains(Duration.ofSeconds(2));
  }

  @Test
  void theHeaderOfAFragmentedFilmMayHaveItsDuration() {
    byte[] mehd = full("mehd", 1, 0, u64(7000));

    assertThat(mp4(fragmentedMoov(mehd)).duration()).contains(Duration.ofSeconds(7));
    assertThat(mp4(fragmentedMoov(mehd), moof(0)).duration()).contains(Duration.ofSeconds(1));
  }

  @Test
  void aSegmentIndexHasTheDurationAndTheEndOfTheFile() {
    byte[] sidx = full("sidx", 0, 0, u32(1, 1000, 500, 0), u16(0, 1), u32(4000, 2500, 0));

    MediaInfo info = mp4(fragmentedMoov(), sidx, moof(0));

    assertThat(info.duration()).contains(Duration.ofMillis(2500));
    assertThat(info.truncated()).isTrue();
  }

  @Test
  void theLastOfThousandsOfFragmentsGiveTheDuration() throws IOException {
    byte[][] fragments = new byte[4000][];
    for (int i = 0; i < fragments.length; i++) {
      // Far enough apart that each is a read of its own.
      fragments[i] = join(moof(i * 1000L), box("free", zeros(500)));
    }
    byte[] file = join(ftyp("iso5"), fragmentedMoov(), join(fragments));
    CountingChannel channel = new CountingChannel(new BytesChannel(file));

    MediaInfo info = Probe.read(channel);

    assertThat(info.duration()).contains(Duration.ofSeconds(4000));
    assertThat(channel.bytes()).isLessThanOrEqualTo(BoundedReader.BUDGET);
  }

  @Test
  void theBoxAtTheEndLeadsToTheLastFragment() throws IOException {
    byte[] head = join(ftyp("iso5"), fragmentedMoov(), moof(0));
    byte[] skipped = join(moof(1000), box("free", zeros(100_000)));
    byte[] last = moof(99_000);
    long place = (long) head.length + skipped.length;
    byte[] tfra = full("tfra", 1, 0, u32(1, 0, 1), u64(99_000), u64(place), new byte[] {1, 1, 1});
    byte[] mfra = box("mfra", tfra, full("mfro", 0, 0, u32(8 + tfra.length + 16L)));
    CountingChannel channel =
        new CountingChannel(new BytesChannel(join(head, skipped, last, mfra)));

    MediaInfo info = Probe.read(channel);

    assertThat(info.duration()).contains(Duration.ofSeconds(100));
    assertThat(channel.reads()).isLessThan(20);
  }

  private static MediaInfo run(int samples) {
    byte[][] durations = new byte[samples][];
    Arrays.fill(durations, u32(20));
    byte[] trun = full("trun", 0, 0x100, u32(samples), join(durations));
    byte[] traf = box("traf", full("tfhd", 0, 0, u32(1)), full("tfdt", 0, 0, u32(0)), trun);
    return mp4(fragmentedMoov(), box("moof", traf), box("mdat", zeros(10)));
  }

  @Test
  void allSamplesOfARunCount() {
    assertThat(run(30_000).duration()).contains(Duration.ofMinutes(10));
  }

  @Test
  void theEndOfARunWithVeryManySamplesIsUnknown() {
    assertThat(run(100_000).duration()).isEmpty();
  }

  @Test
  void aSegmentWithoutTheHeaderIsNotTruncated() {
    MediaInfo info = Probe.read(join(box("styp", text("msdh"), u32(0)), moof(0)));

    assertThat(info.contentType()).isEqualTo("video/mp4");
    assertThat(info.truncated()).isFalse();
    assertThat(info.problems()).isNotEmpty();
  }
}
