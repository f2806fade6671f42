package dev.postqued.mediainfo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.mediainfo.Samples.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {

  static Stream<Sample> samples() {
    return Samples.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void aSampleIsReadAsItIs(Sample sample) {
    MediaInfo info = Probe.read(sample.bytes());

    assertThat(columns(sample.name(), info)).isEqualTo(sample.columns());
  }

  private static List<String> columns(String name, MediaInfo info) {
    return List.of(
        name,
        info.kind().name(),
        info.contentType(),
        text(info.coded()),
        text(info.displayed()),
        Integer.toString(info.rotation()),
        text(info.duration().map(duration -> duration.toMillis())),
        text(info.videoCodec()),
        text(info.audioCodec()),
        info.frameRate().isPresent()
            ? String.format(Locale.ROOT, "%.3f", info.frameRate().getAsDouble())
            : "-",
        (info.hasVideo() ? "v" : "") + (info.hasAudio() ? "a" : ""),
        info.truncated() ? "cut" : "whole");
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("-");
  }

  @Test
  void everySampleHasARow() throws IOException {
    try (Stream<Path> files = Files.list(Samples.path(""))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> !name.equals("README.md") && !name.equals("expected.tsv"))
          .hasSizeGreaterThan(50)
          .containsExactlyInAnyOrderElementsOf(Samples.all().stream().map(Sample::name).toList());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void completeFilesHaveNoProblems(Sample sample) {
    MediaInfo info = Probe.read(sample.bytes());

    boolean odd = info.truncated() || info.kind().name().equals("UNKNOWN");
    assertThat(info.problems().isEmpty()).isEqualTo(!odd);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void littleIsReadOfASample(Sample sample) throws IOException {
    byte[] bytes = sample.bytes();
    CountingChannel channel = new CountingChannel(new BytesChannel(bytes));

    Probe.read(channel);

    assertThat(channel.bytes()).isLessThanOrEqualTo(2L * bytes.length + 4096);
    assertThat(channel.reads()).isLessThan(100);
  }

  static Stream<Sample> wholeFilms() {
    return samples().filter(sample -> sample.isWhole() && sample.isVideo());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wholeFilms")
  void aFilmWithATrailerIsWhole(Sample sample) {
    byte[] film = sample.bytes();
    for (byte[] trailer :
        List.of(Bytes.zeros(30), Bytes.join(Bytes.text("TAG"), Bytes.zeros(125)))) {
      MediaInfo info = Probe.read(Bytes.join(film, trailer));

      assertThat(info.truncated()).isFalse();
      assertThat(info.duration()).isEqualTo(Probe.read(film).duration());
      assertThat(info.problems()).hasSizeLessThanOrEqualTo(1);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wholeFilms")
  void aFilmCutAnywhereIsTruncated(Sample sample) {
    byte[] bytes = sample.bytes();
    int step = Math.max(1, bytes.length / 40);
    for (int length = 64; length < bytes.length; length += step) {
      MediaInfo info = Probe.read(Arrays.copyOf(bytes, length));
      assertThat(info.truncated())
          .as("%s cut to %d of %d", sample.name(), length, bytes.length)
          .isTrue();
    }
  }
}
