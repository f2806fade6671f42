package dev.postqued.calendar.sheets;

import dev.postqued.calendar.sheets.SheetFinding.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The findings of a file. There is a most, so that a file of nothing but errors fits in memory. */
final class Findings {

  static final int MOST = 10_000;

  private final Path file;
  private final List<SheetFinding> findings = new ArrayList<>();
  private int errors;

  Findings(Path file) {
    this.file = file;
  }

  void add(Severity severity, Place place, String value, Problem problem) {
    if (severity == Severity.ERROR) {
      errors++;
    }
    findings.add(
        new SheetFinding(
            problem.code(),
            severity,
            file,
            place.line(),
            place.column(),
            place.letter(),
            value,
            problem.problem(),
            problem.remedy()));
  }

  /** Where a finding is. */
  record Place(int line, String column, String letter) {

    static Place row(int line) {
      return new Place(line, "", "");
    }
  }

  /** What is wrong, and what would be right. */
  record Problem(String code, String problem, String remedy) {}

  int errors() {
    return errors;
  }

  boolean isFull() {
    return findings.size() >= MOST;
  }

  /** Returns the findings by line, those of a line in the order in which they were made. */
  List<SheetFinding> inOrder() {
    return findings.stream().sorted(Comparator.comparingInt(SheetFinding::line)).toList();
  }
}
