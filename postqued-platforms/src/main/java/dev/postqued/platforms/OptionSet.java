package dev.postqued.platforms;

import dev.postqued.accounts.Platform;
import dev.postqued.publishing.PlatformOptions;
import dev.postqued.rules.Rule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Options by their names on the wire. */
abstract class OptionSet<T extends OptionSet<T>> implements PlatformOptions {

  private final Platform platform;
  private final Map<String, Object> values;
  private final List<Rule> rules;

  OptionSet(Platform platform, Map<String, Object> values, List<Rule> rules) {
    this.platform = platform;
    this.values = Collections.unmodifiableMap(values);
    this.rules = rules;
  }

  @Override
  public final Platform platform() {
    return platform;
  }

  @Override
  public final Map<String, Object> values() {
    return values;
  }

  /** No text on version 1 has options of these platforms. */
  @Override
  public final Set<String> onlyInVersion2() {
    return values.keySet();
  }

  @Override
  public final List<Rule> rules() {
    return rules;
  }

  final T with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return of(more, rules);
  }

  abstract T of(Map<String, Object> more, List<Rule> itsRules);
}
