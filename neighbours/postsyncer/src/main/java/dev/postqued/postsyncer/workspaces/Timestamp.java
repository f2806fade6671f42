package dev.postqued.postsyncer.workspaces;

import java.time.Instant;
import java.util.Optional;

/**
 * A time as the service writes it. It writes times in several forms, most of them without a zone, as they are
 * read on a clock in the time zone of the workspace.
 *
 * @param text the time as it came
 * @param instant the time; empty if its form or its zone is not known, or if a clock there shows it twice
 */
public record Timestamp(String text, Optional<Instant> instant) {

  @Override
  public String toString() {
    return text;
  }
}
