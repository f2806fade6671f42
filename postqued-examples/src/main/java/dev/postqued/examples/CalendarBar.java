package dev.postqued.examples;

import dev.postqued.uploads.ProgressListener;
import dev.postqued.uploads.UploadProgress;
import java.io.PrintStream;
import java.util.List;

/**
 * A bar for all rows of a calendar; the part of a row is as long as its file is large. It only
 * grows.
 */
final class CalendarBar implements ProgressListener {

  private static final int WIDTH = 40;

  private final PrintStream out;
  private final long total;
  private final int rows;
  private long before;
  private long row;
  private int ended;
  private int drawn;

  CalendarBar(PrintStream out, List<Calendar.Row> rows) {
    this.out = out;
    this.total = rows.stream().mapToLong(CalendarBar::length).sum();
    this.rows = rows.size();
    out.print("   [");
    out.flush();
  }

  /** A row without a file has a length too. */
  private static long length(Calendar.Row row) {
    return 1 + row.bytes();
  }

  void begin(Calendar.Row next) {
    row = length(next);
  }

  @Override
  public void onProgress(UploadProgress progress) {
    draw(before + (long) (progress.fraction() * row));
  }

  void end() {
    before += row;
    ended++;
    draw(before);
    if (ended == rows) {
      out.println("] " + rows + (rows == 1 ? " row" : " rows"));
    }
  }

  private void draw(long length) {
    int filled = (int) Math.min(WIDTH, length * WIDTH / total);
    if (filled > drawn) {
      out.print("#".repeat(filled - drawn));
      out.flush();
      drawn = filled;
    }
  }
}
