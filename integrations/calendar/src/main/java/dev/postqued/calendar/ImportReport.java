package dev.postqued.calendar;

import java.util.ArrayList;
import java.util.List;

/**
 * What an import has changed.
 *
 * @param added how many posts are new
 * @param unchanged how many are as they were
 * @param changed how many were changed, or planned for another time, before they went out
 * @param tooLate posts that differ from what has gone out, or is going out, which stays as it is
 */
public record ImportReport(int added, int unchanged, int changed, List<PostStatus> tooLate) {

  /** Copies the list. */
  public ImportReport {
    tooLate = List.copyOf(tooLate);
  }

  /**
   * Adds another part of the import.
   *
   * @param other the other part
   * @return both together
   */
  public ImportReport plus(ImportReport other) {
    List<PostStatus> both = new ArrayList<>(tooLate);
    both.addAll(other.tooLate);
    return new ImportReport(
        added + other.added, unchanged + other.unchanged, changed + other.changed, both);
  }
}
