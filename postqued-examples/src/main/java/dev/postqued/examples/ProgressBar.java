package dev.postqued.examples;

import dev.postqued.uploads.ProgressListener;
import dev.postqued.uploads.UploadProgress;
import java.io.PrintStream;

/** Draws a bar that only grows, so that it looks right on a terminal and in a log file. */
final class ProgressBar implements ProgressListener {

  private static final int WIDTH = 40;

  private final PrintStream out;
  private int attempt;
  private int drawn;

  ProgressBar(PrintStream out) {
    this.out = out;
  }

  @Override
  public void onProgress(UploadProgress progress) {
    if (progress.attempt() != attempt) {
      out.print(attempt == 0 ? "   [" : " starts again\n   [");
      attempt = progress.attempt();
      drawn = 0;
    }
    int filled = (int) (progress.fraction() * WIDTH);
    if (filled > drawn) {
      out.print("#".repeat(filled - drawn));
      drawn = filled;
      if (filled == WIDTH) {
        out.println("] 100 %");
      }
    }
    out.flush();
  }
}
