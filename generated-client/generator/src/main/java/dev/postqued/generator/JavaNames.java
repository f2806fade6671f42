package dev.postqued.generator;

import static java.util.Objects.requireNonNull;
import static org.openapitools.codegen.utils.CamelizeOption.LOWERCASE_FIRST_LETTER;
import static org.openapitools.codegen.utils.StringUtils.camelize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.SourceVersion;

/**
 * Names in Java for names in a document. Each is valid, and no two of a list are the same; which one gets
 * the plain name does not depend on the order in the document.
 */
final class JavaNames {

  /** Methods without parameters that every record has, and literals that are no identifiers. */
  private static final Set<String> NOT_FOR_COMPONENTS =
      Set.of(
          "clone",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait",
          "builder",
          "toBuilder",
          "unknownProperties");

  private static final Set<String> NOT_FOR_METHODS =
      Set.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  private JavaNames() {}

  /** A name of a method. */
  static String method(String operation, String proposed) {
    if (NOT_FOR_METHODS.contains(proposed)) {
      return camelize("call_" + proposed, LOWERCASE_FIRST_LETTER);
    }
    return proposed.isEmpty() ? component(operation, proposed) : proposed;
  }

  /** A name of a component, of what the generator made of the name in the document. */
  static String component(String wire, String proposed) {
    if (!proposed.matches("\\p{ASCII}*") || proposed.matches("_*")) {
      return identifier(wire, "empty");
    }
    boolean taken = NOT_FOR_COMPONENTS.contains(proposed) || !SourceVersion.isName(proposed);
    String name = taken ? proposed + "Value" : proposed;
    return SourceVersion.isName(name) ? name : identifier(wire, "value");
  }

  /** A name of an argument. */
  static String variable(String wire, String proposed) {
    boolean good = SourceVersion.isName(proposed) && !proposed.matches("_*");
    return good ? proposed : component(wire, proposed);
  }

  /** A name of a constant. */
  static String constant(String wire, String proposed) {
    boolean lost = !wire.isEmpty() && proposed.matches("_*");
    String name = lost || !SourceVersion.isName(proposed) ? identifier(wire, "_") : proposed;
    return name.equals("KNOWN") ? "KNOWN_VALUE" : name;
  }

  /** A name of a class. */
  static String type(String schema, String proposed) {
    boolean lost = !proposed.matches("\\p{ASCII}*") || proposed.matches("[_\\d]*|Model");
    String name = lost ? identifier(schema, "Empty") : proposed;
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** Letters of any alphabet are good for Java; anything else is spelled. */
  private static String identifier(String wire, String empty) {
    StringBuilder name = new StringBuilder();
    wire.codePoints()
        .forEach(
            c -> {
              if (Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c)) {
                name.appendCodePoint(c);
              } else {
                name.append("_u").append(Integer.toHexString(c));
              }
            });
    String text = name.isEmpty() ? empty : name.toString();
    text = Character.isJavaIdentifierStart(text.codePointAt(0)) ? text : "_" + text;
    return SourceVersion.isName(text) ? text : text + "_";
  }

  /**
   * Makes names different from each other.
   *
   * @param proposed the names by what they mean
   * @param kept the names that they had before
   * @param folded what counts as the same name
   */
  static Map<String, String> distinct(
      Map<String, String> proposed, Map<String, String> kept, UnaryOperator<String> folded) {
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (String meaning : proposed.keySet()) {
      if (kept.containsKey(meaning) && taken.add(folded.apply(kept.get(meaning)))) {
        names.put(meaning, kept.get(meaning));
      }
    }
    List<String> rest = new ArrayList<>(proposed.keySet());
    rest.removeAll(names.keySet());
    rest.sort(
        Comparator.comparing((String meaning) -> !plain(meaning).equals(proposed.get(meaning)))
            .thenComparing(Comparator.naturalOrder()));
    for (String meaning : rest) {
      String plain = requireNonNull(proposed.get(meaning));
      String name = plain;
      for (int i = 2; !taken.add(folded.apply(name)); i++) {
        name = plain + (plain.equals(plain.toUpperCase(Locale.ROOT)) ? "_" : "") + i;
      }
      names.put(meaning, name);
    }
    return names;
  }

  /** The name or value in the document. */
  private static String plain(String meaning) {
    return meaning.substring(meaning.indexOf(' ') + 1).replaceAll("^\"(.*)\"$", "$1");
  }

  /** A text as a literal of Java. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> {
          if (c < ' ' || c == 127) {
            literal.append(String.format("\\%03o", (int) c));
          } else {
            literal.append(c);
          }
        }
      }
    }
    return literal.append('"').toString();
  }
}
