package dev.postqued.regeneration;

import dev.postqued.regeneration.Change.Effect;
import java.util.ArrayList;
import java.util.List;

/** Changes as lines to read. */
final class Report {

  private Report() {}

  static List<String> of(List<Change> changes) {
    List<String> lines = new ArrayList<>();
    for (Effect effect : Effect.values()) {
      List<Change> some = changes.stream().filter(change -> change.effect() == effect).toList();
      lines.add(effect + " " + some.size());
      some.forEach(change -> lines.add("  " + change.line()));
    }
    return lines;
  }

  /** A draft for the changelog, which a person has to make readable. */
  static List<String> changelog(String api, List<Change> changes) {
    List<String> lines = new ArrayList<>(List.of("## Unreleased", ""));
    for (Effect effect : Effect.values()) {
      List<Change> some = changes.stream().filter(change -> change.effect() == effect).toList();
      if (!some.isEmpty()) {
        lines.addAll(List.of("### " + effect.title(), ""));
        some.forEach(change -> lines.add("- " + api + ": " + change.line() + "."));
        lines.add("");
      }
    }
    return lines;
  }
}
