package dev.postqued.regeneration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The version of a document that users may rely on, and the breaking changes against it that were
 * accepted, each with its reason.
 */
final class Baseline {
  private final Path folder;

  /** The folder has the document, and the baseline if there is one. */
  Baseline(Path folder) {
    this.folder = folder;
  }

  /** A document has none before it was accepted for the first time. */
  boolean exists() {
    return Files.exists(file());
  }

  private Path file() {
    return folder.resolve("baseline.json");
  }

  private Path acknowledgements() {
    return folder.resolve("breaking-changes.tsv");
  }

  /** Returns the breaking changes of a new version that nobody has acknowledged. */
  List<Change> refused(String newer) throws IOException {
    Map<String, String> reasons = reasons();
    return breaking(newer).stream().filter(change -> !reasons.containsKey(change.line())).toList();
  }

  /** Returns acknowledgements of changes that are not there, which would hide a later one. */
  List<String> stale(String newer) throws IOException {
    List<String> stale = new ArrayList<>(reasons().keySet());
    breaking(newer).forEach(change -> stale.remove(change.line()));
    return stale;
  }

  private List<Change> breaking(String newer) throws IOException {
    return exists()
        ? Comparison.between(Files.readString(file()), newer).stream()
            .filter(Change::breaking)
            .toList()
        : List.of();
  }

  /** The accepted changes: a line each, with the change, a tab and the reason. */
  private Map<String, String> reasons() throws IOException {
    Map<String, String> reasons = new LinkedHashMap<>();
    if (Files.exists(acknowledgements())) {
      for (String line : Files.readAllLines(acknowledgements())) {
        if (!line.isBlank() && !line.startsWith("#")) {
          int tab = line.indexOf('\t');
          if (tab < 0 || line.substring(tab).isBlank()) {
            throw new IllegalStateException(
                acknowledgements() + " gives no reason, after a tab, for: " + line);
          }
          reasons.put(line.substring(0, tab), line.substring(tab + 1));
        }
      }
    }
    return reasons;
  }

  /** Makes the document as it is the baseline; what was acknowledged is part of it then. */
  void move() throws IOException {
    Files.writeString(file(), Files.readString(folder.resolve("openapi.json")));
    Files.deleteIfExists(acknowledgements());
  }
}
