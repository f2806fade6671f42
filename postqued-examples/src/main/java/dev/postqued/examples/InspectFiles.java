package dev.postqued.examples;

import dev.postqued.mediainfo.Dimensions;
import dev.postqued.mediainfo.MediaInfo;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints the metadata of files: a table with a line per file. Does not use the network. */
public final class InspectFiles {

  private static final String LINE = "%-16s %-6s %-16s %-10s %-10s %4s %9s %7s  %-12s %s";

  private InspectFiles() {}

  /**
   * Runs the program.
   *
   * @param arguments the files; none for the samples
   */
  public static void main(String[] arguments) throws IOException {
    run(System.out, arguments);
  }

  static void run(PrintStream out, String... arguments) throws IOException {
    try (SampleMedia samples = new SampleMedia()) {
      List<Path> files =
          arguments.length > 0
              ? Stream.of(arguments).map(Path::of).toList()
              : Stream.concat(Stream.of(samples.video()), samples.photos().stream()).toList();
      out.println(
          LINE.formatted(
                  "FILE", "KIND", "TYPE", "CODED", "SHOWN", "ROT.", "SECONDS", "FPS", "CODECS", "")
              .strip());
      files.forEach(file -> out.println(line(file).stripTrailing()));
    }
  }

  private static String line(Path file) {
    MediaInfo info = MediaInfo.of(file);
    String codecs =
        String.join(
            "+", Stream.concat(info.videoCodec().stream(), info.audioCodec().stream()).toList());
    return LINE.formatted(
        file.getFileName(),
        info.kind().name().toLowerCase(Locale.ROOT),
        info.contentType(),
        info.coded().map(Dimensions::toString).orElse("-"),
        info.displayed().map(Dimensions::toString).orElse("-"),
        info.rotation(),
        info.duration()
            .map(d -> String.format(Locale.ROOT, "%.3f", d.toMillis() / 1000.0))
            .orElse("-"),
        info.frameRate().isEmpty()
            ? "-"
            : String.format(Locale.ROOT, "%.2f", info.frameRate().getAsDouble()),
        codecs.isEmpty() ? "-" : codecs,
        info.truncated() ? "TRUNCATED" : String.join("; ", info.problems()));
  }
}
