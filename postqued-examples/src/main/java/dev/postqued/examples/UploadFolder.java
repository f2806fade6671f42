package dev.postqued.examples;

import dev.postqued.media.Medium;
import dev.postqued.media.UploadedMedium;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Uploads the videos and images of a folder in parallel, with a bar for each and one for all. What cannot be
 * uploaded has its line in the end, and the status says that there was something. Other files are skipped: those of
 * journals, and what is neither a video nor an image.
 */
public final class UploadFolder {

  private static final int FAILED = 1;

  private UploadFolder() {}

  /**
   * Runs the program. The status is 1 if a file was not uploaded.
   *
   * @param arguments a folder; none for the samples
   */
  public static void main(String[] arguments) {
    Examples.start("upload-folder", arguments);
  }

  static int run(Connection connection, PrintStream out, String... arguments) throws IOException {
    try (SampleMedia samples = new SampleMedia()) {
      Path folder =
          arguments.length == 0 ? samples.folder() : Inputs.folder("FOLDER", arguments[0]);
      FolderFiles files = FolderFiles.of(folder);
      int status = upload(connection, out, files.media());
      files.skipped().forEach((file, reason) -> print(out, file, "skipped: it " + reason));
      return status;
    }
  }

  private static int upload(Connection connection, PrintStream out, List<Path> files) {
    ProgressBars bars = new ProgressBars(out, isTerminal(), files);
    Map<Path, CompletableFuture<UploadedMedium>> uploads = new LinkedHashMap<>();
    for (Path file : files) {
      uploads.put(file, start(connection, file, bars));
    }
    Map<Path, String> results = new LinkedHashMap<>();
    uploads.forEach((file, upload) -> results.put(file, result(upload)));
    bars.end();
    results.forEach((file, result) -> print(out, file, result));
    boolean all = uploads.values().stream().noneMatch(CompletableFuture::isCompletedExceptionally);
    return all ? 0 : FAILED;
  }

  private static CompletableFuture<UploadedMedium> start(
      Connection connection, Path file, ProgressBars bars) {
    try {
      return connection.postQued().media().uploadAsync(Medium.of(file), bars);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static String result(CompletableFuture<UploadedMedium> upload) {
    try {
      return "content " + upload.join().contentId();
    } catch (CompletionException e) {
      return "NOT UPLOADED: " + Objects.requireNonNull(e.getCause()).getMessage();
    }
  }

  private static void print(PrintStream out, Path file, String result) {
    out.println(Printable.of("%-20s %s".formatted(file.getFileName(), result)));
  }

  /** Since Java 22 there is a console even without a terminal, which says that it is not one. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
