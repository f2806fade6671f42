package dev.postqued.engine.internal.config;

import dev.postqued.service.KeyForm;
import dev.postqued.service.Service;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Removes secrets from text that a server wrote, and shortens it. */
public final class Redaction {

  private static final int MAX_LENGTH = 300;
  private static final int SHORTEST_SECRET = 6;

  private static final Pattern QUERY =
      Pattern.compile("(?i)(https?://[^\\s?\"'<>]+)\\?[^\\s\"'<>]*");
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?i)(bearer\\s+|x-amz-(?:signature|credential|security-token)=)[^\\s&\"'<>]+");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  private final KeyForm keys;
  private final List<Pattern> others;
  private final String key;
  private final Supplier<Collection<String>> values;

  /** Recognises one key by its value, and others by their form. */
  Redaction(Service service, String key) {
    this.keys = service.keyForm();
    this.others = List.copyOf(service.otherSecrets());
    this.key = key;
    this.values = List::of;
  }

  private Redaction(Redaction known, Supplier<Collection<String>> values) {
    this.keys = known.keys;
    this.others = known.others;
    this.key = known.key;
    this.values = values;
  }

  /** Returns a redaction that removes values as well, unless they are too short to be secret. */
  Redaction with(Supplier<Collection<String>> secrets) {
    return new Redaction(this, secrets);
  }

  /** Returns the text on one line, without keys, tokens and the queries of addresses. */
  public String text(String text) {
    String head = text.length() > 4 * MAX_LENGTH ? text.substring(0, 4 * MAX_LENGTH) : text;
    String clean = keys.pattern().matcher(head.replace(key, keys.mask())).replaceAll(keys.mask());
    for (String value : values.get()) {
      clean = value.length() < SHORTEST_SECRET ? clean : clean.replace(value, "***");
    }
    for (Pattern other : others) {
      clean = other.matcher(clean).replaceAll("***");
    }
    clean = QUERY.matcher(clean).replaceAll("$1?***");
    clean = TOKEN.matcher(clean).replaceAll("$1***");
    clean = CONTROL.matcher(clean).replaceAll(" ").strip();
    return clean.length() > MAX_LENGTH ? clean.substring(0, MAX_LENGTH) + "..." : clean;
  }
}
