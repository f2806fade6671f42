package dev.postqued.examples;

import dev.postqued.uploads.ProgressListener;
import dev.postqued.uploads.UploadProgress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A bar for each file and one for all. On a terminal they are redrawn in place; elsewhere, for
 * example in a log file, each is printed once, when its file has ended.
 */
final class ProgressBars implements ProgressListener {

  private static final int WIDTH = 30;
  private static final String UP = "\u001b[%dA";

  private final PrintStream out;
  private final boolean terminal;
  private final Map<String, Long> sizes = new LinkedHashMap<>();
  private final Map<String, Long> sent = new LinkedHashMap<>();
  private String drawn = "";

  ProgressBars(PrintStream out, boolean terminal, List<Path> files) {
    this.out = out;
    this.terminal = terminal;
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      sizes.put(name, size(file));
      sent.put(name, 0L);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      // Its upload says why it cannot be read.
      return 0;
    }
  }

  /** Called by several uploads, each in its own thread. */
  @Override
  public synchronized void onProgress(UploadProgress progress) {
    sent.put(progress.filename(), progress.sentBytes());
    if (terminal) {
      redraw();
    } else if (progress.sentBytes() == progress.totalBytes()) {
      out.println(bar(progress.filename(), progress.sentBytes(), progress.totalBytes()));
    }
  }

  /** Prints the bar for all, unless it was drawn before. */
  synchronized void end() {
    if (!terminal) {
      out.println(total());
    }
  }

  private void redraw() {
    StringBuilder bars = new StringBuilder();
    sizes.forEach(
        (name, size) -> bars.append(bar(name, sent.getOrDefault(name, 0L), size)).append('\n'));
    bars.append(total()).append('\n');
    if (!bars.toString().equals(drawn)) {
      out.print((drawn.isEmpty() ? "" : UP.formatted(sizes.size() + 1)) + bars);
      out.flush();
      drawn = bars.toString();
    }
  }

  private String total() {
    return bar("all", sum(sent), sum(sizes));
  }

  private static long sum(Map<String, Long> bytes) {
    return bytes.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String bar(String name, long sent, long size) {
    int percent = size == 0 ? 100 : (int) (sent * 100 / size);
    int filled = percent * WIDTH / 100;
    return "%-20s [%s%s] %3d %%"
        .formatted(Printable.of(name), "#".repeat(filled), " ".repeat(WIDTH - filled), percent);
  }
}
