package dev.postqued.rules;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The post has errors, as the check of a client reports them, and nothing was published. The
 * message lists every finding with its remedy, errors first.
 */
public final class InvalidPostException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final List<Finding> findings;

  /**
   * Creates the exception.
   *
   * @param findings the findings, with at least one error
   */
  public InvalidPostException(List<Finding> findings) {
    super(message(findings));
    this.findings = List.copyOf(findings);
  }

  private static String message(List<Finding> findings) {
    return findings.stream()
        .sorted(Comparator.comparing(Finding::severity))
        .map(Finding::toString)
        .collect(Collectors.joining("\n", "The post has errors, and nothing was published.\n", ""));
  }

  /** Returns all findings, errors and warnings. */
  public List<Finding> findings() {
    return findings;
  }

  /** Returns the errors, at least one. */
  public List<Finding> errors() {
    return findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
  }
}
