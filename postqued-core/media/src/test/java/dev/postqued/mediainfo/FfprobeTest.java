package dev.postqued.mediainfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Asks ffprobe the same, where it is installed. */
class FfprobeTest {

  private static final Set<String> FEW =
      Set.of(
          "anamorphic-rotated-90.mp4",
          "cut-by-edit-list.mp4",
          "fragmented.mp4",
          "rotated-270.mov",
          "vp9-opus.webm",
          "hevc-mp3.mkv");

  @Test
  void ffprobeSaysTheSameOfAFewSamples() {
    compareAll(sample -> FEW.contains(sample.name()), 5);
  }

  @Test
  @Tag("proof")
  void ffprobeSaysTheSameOfEverySample() {
    compareAll(sample -> true, 30);
  }

  private static void compareAll(Predicate<Samples.Sample> chosen, int moreThan) {
    assumeThat(isInstalled()).as("ffprobe is on the PATH").isTrue();
    List<Samples.Sample> films =
        Samples.all().stream()
            .filter(sample -> sample.ffprobe().startsWith("same") && sample.isVideo())
            .filter(chosen)
            .toList();
    assertThat(films).hasSizeGreaterThan(moreThan);
    films.forEach(film -> compare(film.name(), ffprobe(film.name())));
  }

  private static boolean isInstalled() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ffprobe")));
  }

  private static void compare(String name, Map<String, String> said) {
    MediaInfo info = Probe.read(Samples.bytes(name));
    Dimensions coded = info.coded().orElseThrow();

    assertThat(coded.toString()).as(name).isEqualTo(said.get("width") + "x" + said.get("height"));
    assertThat(info.videoCodec()).as(name).contains(said.get("codec_name"));
    // It counts counter-clockwise, from -180 to 180.
    int rotation = Integer.parseInt(said.getOrDefault("rotation", "0"));
    assertThat(info.rotation()).as(name).isEqualTo(Math.floorMod(-rotation, 360));
    assertThat(info.duration().orElseThrow().toMillis())
        .as(name)
        .isCloseTo(Math.round(1000 * Double.parseDouble(said.get("duration"))), Offset.offset(1L));
    String[] pixel = said.getOrDefault("sample_aspect_ratio", "1:1").split(":", -1);
    double shown = coded.width() * Double.parseDouble(pixel[0]) / Double.parseDouble(pixel[1]);
    Dimensions displayed = info.displayed().orElseThrow();
    int width = info.rotation() % 180 == 0 ? displayed.width() : displayed.height();
    assertThat((double) width).as(name).isCloseTo(shown, Offset.offset(0.5));
  }

  private static Map<String, String> ffprobe(String name) {
    ProcessBuilder command =
        new ProcessBuilder(
                "ffprobe",
                "-v",
                "error",
                "-select_streams",
                "v:0",
                "-show_entries",
                "stream=codec_name,width,height,sample_aspect_ratio"
                    + ":stream_side_data=rotation:format=duration",
                "-of",
                "default=noprint_wrappers=1",
                Samples.path(name).toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    return output(command)
        .lines()
        .map(line -> line.split("=", 2))
        .filter(pair -> pair.length == 2 && !pair[1].equals("N/A"))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first));
  }

  private static String output(ProcessBuilder command) {
    try (InputStream out = command.start().getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
