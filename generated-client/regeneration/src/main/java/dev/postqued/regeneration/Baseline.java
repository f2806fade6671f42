package dev.postqued.regeneration;

import dev.postqued.generator.Signatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

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
    if (!exists()) {
      return List.of();
    }
    String older = Files.readString(file());
    List<Change> breaking = new ArrayList<>(Comparison.between(older, newer));
    breaking.removeIf(change -> !change.breaking());
    breaking.addAll(toPrograms(newer));
    return breaking;
  }

  /** Returns where programs compile as before and say something else. */
  List<Change> toPrograms(String newer) throws IOException {
    if (!exists() || newer.equals(Files.readString(file()))) {
      return List.of();
    }
    return SignatureComparison.between(signatures(Files.readString(file())), signatures(newer));
  }

  /** The signatures of the bindings, in the order that is kept here. */
  private Signatures signatures(String document) throws IOException {
    Path place = Files.createTempDirectory("signatures");
    try {
      return Signatures.of(write(place, document));
    } finally {
      Folders.delete(place);
    }
  }

  /** Writes a version of the document where its bindings can be built as they would be here. */
  Path write(Path place, String document) throws IOException {
    for (Path kept : List.of(file(), orders())) {
      if (Files.exists(kept)) {
        Files.copy(kept, place.resolve(kept.getFileName()));
      }
    }
    return Files.writeString(place.resolve("openapi.json"), document);
  }

  private Path orders() {
    return folder.resolve("order.tsv");
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
    String document = Files.readString(folder.resolve("openapi.json"));
    Map<String, List<String>> kept = signatures(document).meanings();
    Files.writeString(file(), document);
    Files.deleteIfExists(orders());
    Files.deleteIfExists(acknowledgements());
    Map<String, List<String>> plain = signatures(document).meanings();
    write(kept, owner -> !Objects.equals(kept.get(owner), plain.get(owner)));
  }

  /** Records the order of what the document has and the baseline does not. */
  void keepOrder() throws IOException {
    if (exists()) {
      Map<String, List<String>> kept =
          signatures(Files.readString(folder.resolve("openapi.json"))).meanings();
      Map<String, List<String>> old = signatures(Files.readString(file())).meanings();
      write(
          kept,
          owner ->
              !new HashSet<>(old.getOrDefault(owner, List.of()))
                  .containsAll(kept.getOrDefault(owner, List.of())));
    }
  }

  private void write(Map<String, List<String>> kept, Predicate<String> recorded)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, List<String>> list : kept.entrySet()) {
      if (list.getValue().size() > 1 && recorded.test(list.getKey())) {
        lines.add(list.getKey() + "\t" + String.join("\t", list.getValue()));
      }
    }
    if (lines.isEmpty()) {
      Files.deleteIfExists(orders());
    } else {
      lines.add(
          0,
          "# The order that programs rely on, beside that of the baseline. Written by -Pregenerate.");
      Files.write(orders(), lines);
    }
  }
}
