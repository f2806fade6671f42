package dev.postqued.examples;

import dev.postqued.mediainfo.Dimensions;
import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.mediainfo.MediaKind;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Prints the metadata of files: a table with a line per file. Does not use the network. A file that cannot
 * be read has its line too, and the status says that there was one.
 */
public final class InspectFiles {

  private static final String LINE = "%-16s %-6s %-16s %-10s %-10s %4s %9s %7s  %-12s %s";
  private static final int FAILED = 1;

  private InspectFiles() {}

  /**
   * Runs the program. The status is 1 if a file cannot be read, is cut off, or is neither a video, an
   * image nor sound.
   *
   * @param arguments the files; none for the samples
   */
  public static void main(String[] arguments) {
    Examples.start("inspect-files", arguments);
  }

  static int run(PrintStream out, String... arguments) throws IOException {
    try (SampleMedia samples = new SampleMedia()) {
      List<String> files =
          arguments.length > 0
              ? List.of(arguments)
              : Stream.concat(Stream.of(samples.video()), samples.photos().stream())
                  .map(Path::toString)
                  .toList();
      out.println(
          LINE.formatted(
                  "FILE", "KIND", "TYPE", "CODED", "SHOWN", "ROT.", "SECONDS", "FPS", "CODECS", "")
              .strip());
      int status = 0;
      for (String file : files) {
        MediaInfo info = inspect(file);
        out.println(line(name(file), info).stripTrailing());
        status = info.truncated() || info.kind() == MediaKind.UNKNOWN ? FAILED : status;
      }
      return status;
    }
  }

  private static MediaInfo inspect(String file) {
    try {
      return MediaInfo.of(Path.of(file));
    } catch (IllegalArgumentException | UncheckedIOException e) {
      return MediaInfo.unknown(String.valueOf(e.getMessage()));
    }
  }

  private static String name(String file) {
    try {
      Path name = Path.of(file).getFileName();
      return name == null ? file : name.toString();
    } catch (InvalidPathException e) {
      return file;
    }
  }

  private static String line(String name, MediaInfo info) {
    String codecs =
        String.join(
            "+", Stream.concat(info.videoCodec().stream(), info.audioCodec().stream()).toList());
    return Printable.of(
        LINE.formatted(
            name,
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
            (info.truncated() ? "TRUNCATED " : "") + String.join("; ", info.problems())));
  }
}
