package dev.postqued.generator;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;

/**
 * What a record reads although the document says otherwise. It concerns all that a service may send; what
 * only programs send is as strict as it was.
 */
final class Leniency {
  static final String TIMES = ".*\\b(Instant|LocalDate)\\b.*";

  private Leniency() {}

  /** Describes how a record is read, before its components are. */
  static void describe(CodegenModel model) {
    Map<String, Object> extensions = model.vendorExtensions;
    boolean keeps = Boolean.TRUE.equals(extensions.get("x-keeps-unknown"));
    boolean anything = !keeps || "Object".equals(extensions.get("x-unknown-type"));
    boolean taken = model.vars.stream().anyMatch(p -> p.baseName.equals("unknownProperties"));
    boolean lost = false;
    boolean lenient = false;
    for (CodegenProperty property : model.vars) {
      String type = property.datatypeWithEnum;
      boolean times = type.matches(TIMES) && anything && !taken;
      String reads = times ? times(type) : type;
      reads = reads.replaceFirst("^Map<String, (.*)>$", "Lenient.Entries<$1>");
      property.vendorExtensions.put("x-reads", reads);
      property.vendorExtensions.put("x-wrapped", !reads.equals(type));
      property.vendorExtensions.put("x-times", times);
      List<Map<String, String>> otherNames = otherNames(property, reads);
      property.vendorExtensions.put("x-other-names", otherNames);
      lost |= times;
      lenient |= !reads.equals(type) || !otherNames.isEmpty();
    }
    extensions.put("x-read", true);
    extensions.put("x-lenient", lenient);
    extensions.put("x-keeps-lost", lost);
    if (lost && !keeps) {
      extensions.put("x-keeps-unknown", true);
      extensions.put("x-unknown-type", "Object");
      extensions.put("x-former", true);
    }
  }

  /** The other names that a service may give it, and the parameters that read them. */
  private static List<Map<String, String>> otherNames(CodegenProperty property, String reads) {
    List<Map<String, String>> names = new ArrayList<>();
    if (property.vendorExtensions.get("x-aliases") instanceof List<?> aliases) {
      for (Object alias : aliases) {
        String parameter = property.name + "_" + (names.size() + 1);
        names.add(Map.of("wire-name", alias.toString(), "reads", reads, "parameter", parameter));
      }
    }
    return names;
  }

  private static String times(String type) {
    return type.replaceAll("\\bInstant\\b", "Lenient.Time")
        .replaceAll("\\bLocalDate\\b", "Lenient.Day");
  }

  /** What times without a zone are meant in is not safe to guess; a document can say it. */
  static void zone(@Nullable Map<String, Object> extensions, Map<String, Object> forTemplates) {
    Object zone = extensions == null ? null : extensions.get("x-times-without-zone");
    if (zone != null) {
      try {
        forTemplates.put("x-zone", ZoneId.of(zone.toString()).getId());
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(
            "no bindings were generated, because of\n  /x-times-without-zone: "
                + zone
                + " is no time zone. Name one as in UTC or Europe/Berlin",
            e);
      }
    }
  }
}
