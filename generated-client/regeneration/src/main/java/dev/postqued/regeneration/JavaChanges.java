package dev.postqued.regeneration;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.AccessModifier;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibilityChange;
import japicmp.model.JApiConstructor;
import japicmp.model.JApiHasChangeStatus;
import japicmp.model.JApiMethod;
import japicmp.model.JApiModifier;
import japicmp.model.JApiParameter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a change of a document does to the bindings, as Java programs see it. */
final class JavaChanges {

  private JavaChanges() {}

  /** Compares two jars, a line for each class and method that differs; "!" marks what breaks. */
  static List<String> between(Path older, Path newer) {
    JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
    options.setAccessModifier(AccessModifier.PUBLIC);
    options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
    List<String> lines = new ArrayList<>();
    for (JApiClass type :
        new JarArchiveComparator(options)
            .compare(
                new JApiCmpArchive(older.toFile(), "before"),
                new JApiCmpArchive(newer.toFile(), "after"))) {
      if (type.getChangeStatus() != JApiChangeStatus.UNCHANGED && !isOfFeign(type)) {
        describe(type, lines);
      }
    }
    return lines;
  }

  /** These classes are public for Feign; no program names them. */
  private static boolean isOfFeign(JApiClass type) {
    return type.getFullyQualifiedName().contains(".api.WrittenValue");
  }

  private static void describe(JApiClass type, List<String> lines) {
    boolean whole = type.getChangeStatus() != JApiChangeStatus.MODIFIED;
    String name = shortened(type.getFullyQualifiedName());
    lines.add(mark(type.isBinaryCompatible() && type.isSourceCompatible()) + status(type) + name);
    if (whole) {
      return;
    }
    for (JApiConstructor constructor : type.getConstructors()) {
      if (constructor.getChangeStatus() != JApiChangeStatus.UNCHANGED) {
        String line = "new " + name + parameters(constructor.getParameters());
        lines.add("    " + mark(constructor.isBinaryCompatible()) + word(constructor) + line);
      }
    }
    for (JApiMethod method : type.getMethods()) {
      if (method.getChangeStatus() != JApiChangeStatus.UNCHANGED && isPublic(method)) {
        String line = method.getName() + parameters(method.getParameters());
        lines.add("    " + mark(method.isBinaryCompatible()) + word(method) + line);
      }
    }
  }

  private static boolean isPublic(JApiMethod method) {
    JApiModifier<AccessModifier> access = method.getAccessModifier();
    return access.getOldModifier().filter(AccessModifier.PUBLIC::equals).isPresent()
        || access.getNewModifier().filter(AccessModifier.PUBLIC::equals).isPresent();
  }

  private static String status(JApiClass type) {
    String reasons =
        type.getChangeStatus() == JApiChangeStatus.MODIFIED
            ? type.getCompatibilityChanges().stream()
                .map(JApiCompatibilityChange::toString)
                .collect(Collectors.joining(" "))
            : "";
    return word(type) + (reasons.isEmpty() ? "" : "(" + reasons + ") ");
  }

  private static String word(JApiHasChangeStatus changed) {
    return switch (changed.getChangeStatus()) {
      case NEW -> "added ";
      case REMOVED -> "removed ";
      default -> "changed ";
    };
  }

  private static String mark(boolean compatible) {
    return compatible ? "  " : "! ";
  }

  private static String parameters(List<JApiParameter> parameters) {
    return parameters.stream()
        .map(parameter -> shortened(parameter.getType()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String shortened(String type) {
    return type.replaceFirst(".*\\.(?=[^.]+$)", "");
  }
}
