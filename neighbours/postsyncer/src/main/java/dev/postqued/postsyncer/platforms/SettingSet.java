package dev.postqued.postsyncer.platforms;

import dev.postqued.calls.SendableText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Settings by the names of the service (PostSyncer skill 2.2.1). */
abstract class SettingSet<T extends SettingSet<T>> implements Settings {

  private final String platform;
  private final Map<String, Object> values;

  SettingSet(String platform, Map<String, Object> values) {
    this.platform = platform;
    this.values = Collections.unmodifiableMap(values);
  }

  @Override
  public final String platform() {
    return platform;
  }

  @Override
  public final Map<String, Object> values() {
    return values;
  }

  /**
   * Sets a text for this account in place of that of the post. The vendor's documentation does not show it; a client
   * in use sends it.
   *
   * @param text the text
   * @return settings with that value
   * @throws IllegalArgumentException if it is blank or cannot be sent
   */
  public T caption(String text) {
    return with("caption", text("caption", text));
  }

  final T with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return of(more);
  }

  abstract T of(Map<String, Object> more);

  static String text(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank; leave it out instead");
    }
    return SendableText.checked(name, value);
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof SettingSet<?> that
        && platform.equals(that.platform)
        && values.equals(that.values);
  }

  @Override
  public final int hashCode() {
    return values.hashCode();
  }

  @Override
  public final String toString() {
    return platform + values;
  }
}
