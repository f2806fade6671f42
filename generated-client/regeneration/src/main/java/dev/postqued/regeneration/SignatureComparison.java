package dev.postqued.regeneration;

import dev.postqued.generator.Signatures;
import dev.postqued.generator.Signatures.Member;
import dev.postqued.regeneration.Change.Effect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what compilers do not see: programs that were written for the older version still compile, and
 * say something else than they did.
 */
final class SignatureComparison {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

  private final Signatures older;
  private final Signatures newer;
  private final List<Change> changes = new ArrayList<>();

  private SignatureComparison(Signatures older, Signatures newer) {
    this.older = older;
    this.newer = newer;
  }

  static List<Change> between(Signatures older, Signatures newer) {
    SignatureComparison comparison = new SignatureComparison(older, newer);
    for (String owner : new TreeMap<>(older.lists()).keySet()) {
      if (newer.lists().containsKey(owner)) {
        comparison.route(owner);
        comparison.places(owner);
        comparison.names(owner);
      }
    }
    return List.copyOf(comparison.changes);
  }

  private void add(String owner, String what) {
    changes.add(new Change(Effect.BREAKING, owner, what));
  }

  private static List<Member> members(Signatures signatures, String owner) {
    return signatures.lists().getOrDefault(owner, List.of());
  }

  private void route(String owner) {
    String before = older.routes().getOrDefault(owner, "");
    String after = newer.routes().getOrDefault(owner, "");
    if (!unnamed(before).equals(unnamed(after))) {
      add(owner, "calls " + after + " instead of " + before);
    }
  }

  private static String unnamed(String route) {
    return VARIABLE.matcher(route).replaceAll("{}");
  }

  /** Values that go by their place: the arguments of a method, or of a constructor. */
  private void places(String owner) {
    List<Member> before = members(older, owner);
    List<Member> after = members(newer, owner);
    boolean constants = before.stream().anyMatch(m -> m.meaning().startsWith("value "));
    if (!constants
        && accepts(before, after)
        && !meant(before, older.routes().get(owner))
            .equals(meant(after, newer.routes().get(owner)))) {
      boolean moved = text(before).equals(text(after));
      String now = text(after) + (moved ? " of " + newer.routes().get(owner) : "");
      String old = text(before) + (moved ? " of " + older.routes().get(owner) : "");
      add(owner, "takes " + now + " instead of " + old);
    }
  }

  /** Tells whether a call that was written for the older list compiles with the newer one. */
  private static boolean accepts(List<Member> before, List<Member> after) {
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      String type = after.get(i).type();
      if (!type.equals("Object") && !type.equals(before.get(i).type())) {
        return false;
      }
    }
    return true;
  }

  /** A parameter of the path is what its place in the path says, whatever its name. */
  private static List<String> meant(List<Member> members, @Nullable String route) {
    List<String> variables =
        VARIABLE
            .matcher(Objects.toString(route, ""))
            .results()
            .map(SignatureComparison::name)
            .toList();
    return members.stream()
        .map(Member::meaning)
        .map(
            meaning ->
                meaning.startsWith("path ")
                    ? "path " + variables.indexOf(meaning)
                    : meaning.substring(meaning.indexOf(' ') + 1))
        .toList();
  }

  private static String name(MatchResult variable) {
    return "path " + variable.group(1);
  }

  private static String text(List<Member> members) {
    return members.stream().map(Member::meaning).collect(Collectors.joining(", ", "(", ")"));
  }

  /** Values that go by their name: the components of a record, the constants of a set. */
  private void names(String owner) {
    if (older.routes().containsKey(owner)) {
      return;
    }
    Map<String, String> before = meanings(members(older, owner));
    meanings(members(newer, owner))
        .forEach(
            (name, meaning) -> {
              String old = before.getOrDefault(name, meaning);
              if (!old.equals(meaning)) {
                add(owner + "." + name, "is the " + meaning + " instead of the " + old);
              }
            });
  }

  private static Map<String, String> meanings(List<Member> members) {
    Map<String, String> meanings = new LinkedHashMap<>();
    members.forEach(member -> meanings.put(member.name(), member.meaning()));
    return meanings;
  }
}
