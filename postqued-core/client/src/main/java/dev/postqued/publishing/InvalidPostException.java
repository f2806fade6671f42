package dev.postqued.publishing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A post that {@link Publishing#check} has errors against, so that nothing of it was sent. The message
 * lists every finding with its remedy, errors first.
 */
public final class InvalidPostException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final List<Finding> findings;

  /**
   * Refuses a post.
   *
   * @param findings what was found, at least one error among it
   */
  public InvalidPostException(List<Finding> findings) {
    super(message(findings));
    this.findings = List.copyOf(findings);
  }

  private static String message(List<Finding> findings) {
    return findings.stream()
        .sorted(Comparator.comparing(Finding::severity))
        .map(Finding::toString)
        .collect(Collectors.joining("\n", "The post was not sent.\n", ""));
  }

  /** Returns all that was found, errors and warnings. */
  public List<Finding> findings() {
    return findings;
  }

  /** Returns what keeps the post from being published, at least one. */
  public List<Finding> errors() {
    return findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
  }
}
