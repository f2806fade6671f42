package dev.postqued.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what the parser found as a pointer, with what to do. */
final class ParserMessages {
  /** What was looked for before, in places that the parser is less exact about, or is harmless. */
  private static final List<String> KNOWN =
      List.of(
          ".*[.](responses|description|items|openapi|info|paths|content) is missing",
          "attribute (openapi|info|paths) is missing",
          ".*default=.*is not of type.*",
          ".*[.]default is not of type.*",
          ".*the required value should be true",
          ".*is repeated",
          ".*is not of type `schema`",
          "Unable to load.*",
          "Could not (resolve|find).*",
          ".*Schema name .* doesn't adhere.*");

  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(?:attribute )?[.]?(\\S.*?)[.]? (?:is )?(missing|unexpected|not of type .*)");
  private static final Pattern STEP =
      Pattern.compile("'([^']*)'|\\(([a-z]+)\\)|\\[([^]]*)]|([^.'(\\[]+)");

  private final JsonNode root;
  private final Refusals refusals;

  ParserMessages(JsonNode root, Refusals refusals) {
    this.root = root;
    this.refusals = refusals;
  }

  void add(Collection<String> messages) {
    for (String message : messages) {
      if (KNOWN.stream().noneMatch(message::matches)) {
        add(message);
      }
    }
  }

  private void add(String message) {
    Matcher attribute = ATTRIBUTE.matcher(message);
    if (!attribute.matches()) {
      refusals.add("/", message, "Correct it as OpenAPI says");
      return;
    }
    String pointer = pointer(attribute.group(1).replaceFirst("=`.*", ""));
    String found = attribute.group(2);
    String what =
        switch (found) {
          case "missing" -> "nothing, where OpenAPI asks for it. Add it";
          case "unexpected" -> "a member that OpenAPI does not know. Correct it, or take it away";
          default -> "a value that is " + found + ". Correct it";
        };
    String[] words = what.split("[.] (?=[A-Z][a-z]+ it)", 2);
    for (String place : found.equals("missing") ? List.of(pointer) : places(pointer)) {
      refusals.add(place, words[0], words[1]);
    }
  }

  /** The parser names a schema, and not the property inside that it means. */
  private List<String> places(String pointer) {
    List<String> places = new ArrayList<>();
    String parent = pointer.replaceFirst("/[^/]*$", "");
    if (root.at(pointer).isMissingNode() && !root.at(parent).isMissingNode()) {
      find(root.at(parent), pointer.substring(parent.length() + 1), parent, places);
    }
    return places.isEmpty() ? List.of(pointer) : places;
  }

  private static void find(JsonNode node, String name, String at, List<String> places) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String pointer = Nodes.child(at, member.getKey());
      if (member.getKey().equals(name) && !at.endsWith("/properties")) {
        places.add(pointer);
      }
      find(member.getValue(), name, pointer, places);
    }
    List<JsonNode> items = Nodes.items(node);
    for (int i = 0; i < items.size(); i++) {
      find(items.get(i), name, at + "/" + i, places);
    }
  }

  private static String pointer(String path) {
    StringBuilder pointer = new StringBuilder();
    Matcher steps = STEP.matcher(path);
    while (steps.find()) {
      for (int group = 1; group <= steps.groupCount(); group++) {
        if (steps.group(group) != null) {
          pointer.append(Nodes.child("", steps.group(group)));
        }
      }
    }
    return pointer.toString();
  }
}
