package dev.postqued.platforms;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postqued.publishing.PlatformOptions;
import dev.postqued.rules.Rule;
import dev.postqued.tiktok.PrivacyLevel;
import dev.postqued.tiktok.TikTokOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All options and rules as tables of a document. */
final class Reference {

  private final ApiDocument document = new ApiDocument();
  private final Map<String, PlatformOptions> kinds = new LinkedHashMap<>();

  Reference() {
    kinds.put("TikTokOptions.video(privacy)", TikTokOptions.video(PrivacyLevel.SELF_ONLY));
    kinds.put("TikTokOptions.photos(privacy)", TikTokOptions.photos(PrivacyLevel.SELF_ONLY));
    kinds.putAll(Samples.kinds());
  }

  String text() {
    List<String> rows =
        new ArrayList<>(
            List.of(
                "| Platform | | Name | In Java, or what would be right | Posts | Source |",
                "|---|---|---|---|---|---|"));
    for (String platform : platforms()) {
      rows.addAll(options(platform));
      rows.addAll(rules(platform));
    }
    return "\n" + String.join("\n", rows) + "\n";
  }

  private List<String> options(String platform) {
    List<String> rows = new ArrayList<>();
    Map<String, Set<String>> calls = calls(platform);
    if (calls.isEmpty()) {
      rows.add(
          "| %s | option | none | %s | all | PostQued platform notes 1.0.7 (2026) |"
              .formatted(platform, named(of(platform).keySet(), "<br>")));
    }
    for (String name : document.options(platform)) {
      Set<String> ofKinds = new LinkedHashSet<>();
      of(platform)
          .forEach(
              (kind, options) -> {
                if (options.values().containsKey(name) || Setters.of(options).containsKey(name)) {
                  ofKinds.add(withoutArguments(kind));
                }
              });
      rows.add(
          "| %s | option | `%s` | %s | %s | %s |"
              .formatted(
                  platform,
                  name,
                  named(calls.getOrDefault(name, Set.of()), "<br>"),
                  posts(platform, ofKinds),
                  evidence(platform, name)));
    }
    return rows;
  }

  /** Returns how each option of a platform is set. */
  private Map<String, Set<String>> calls(String platform) {
    Map<String, Set<String>> calls = new LinkedHashMap<>();
    of(platform)
        .forEach(
            (kind, options) -> {
              options.values().keySet().forEach(name -> add(calls, name, kind));
              Setters.of(options).forEach((name, call) -> add(calls, name, "." + call));
            });
    return calls;
  }

  private static void add(Map<String, Set<String>> calls, String name, String call) {
    calls.computeIfAbsent(name, unused -> new LinkedHashSet<>()).add(call);
  }

  private String evidence(String platform, String option) {
    JsonNode property =
        document.at(ApiDocument.SCHEMAS.get(platform)).get("properties").get(option);
    return property
        .get("x-evidence")
        .textValue()
        .replaceFirst("^documented: ", "")
        .replace("vendor v2 document", "PostQued v2 document")
        .replace("vendor platform notes", "PostQued platform notes");
  }

  private List<String> rules(String platform) {
    Map<String, Set<String>> ofKinds = new LinkedHashMap<>();
    of(platform)
        .forEach(
            (kind, options) ->
                options
                    .rules()
                    .forEach(rule -> add(ofKinds, row(platform, rule), withoutArguments(kind))));
    return ofKinds.entrySet().stream()
        .map(entry -> entry.getKey().formatted(posts(platform, entry.getValue())))
        .toList();
  }

  private static String row(String platform, Rule rule) {
    return "| %s | %s | `%s` | %s | %%s | %s |"
        .formatted(
            platform,
            rule.severity().name().toLowerCase(Locale.ROOT),
            rule.code(),
            rule.remedy().replace("%", "%%"),
            rule.source());
  }

  private String posts(String platform, Set<String> ofKinds) {
    return ofKinds.size() == of(platform).size() ? "all" : named(ofKinds, ", ");
  }

  private static String withoutArguments(String kind) {
    return kind.replaceAll("[(].*", "").replace("TikTokOptions.", "").replaceFirst("^\\w+[.]", "");
  }

  private static String named(Collection<String> code, String separator) {
    return code.stream().map(text -> "`" + text + "`").collect(joining(separator));
  }

  private Set<String> platforms() {
    Set<String> platforms = new LinkedHashSet<>();
    kinds.values().forEach(options -> platforms.add(options.platform().name()));
    return platforms;
  }

  private Map<String, PlatformOptions> of(String platform) {
    Map<String, PlatformOptions> of = new LinkedHashMap<>(kinds);
    of.values().removeIf(options -> !options.platform().name().equals(platform));
    return of;
  }

  /** Returns the sources of all rules. */
  Set<String> sources() {
    Set<String> sources = new TreeSet<>();
    kinds.values().stream()
        .flatMap(options -> options.rules().stream())
        .forEach(rule -> sources.add(rule.source().toString()));
    return sources;
  }
}
