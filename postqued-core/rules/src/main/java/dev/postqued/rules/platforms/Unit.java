package dev.postqued.rules.platforms;

import java.nio.charset.StandardCharsets;

/** In what a platform counts the length of a text. */
public enum Unit {
  /** As Java counts. */
  UTF_16("UTF-16 units"),

  /** Code points. */
  CHARACTERS("characters"),

  /** As many as its form in UTF-8 has. */
  BYTES("bytes in UTF-8"),

  /** What people see as one character. */
  GRAPHEMES("graphemes"),

  /** As Threads counts: an emoji has as many as its bytes. */
  EMOJI_AS_BYTES("characters, with emoji as their bytes"),

  /** As X counts. */
  WEIGHTED("weighted characters"),

  /** As Mastodon counts: an address has 23, and the server of a mention none. */
  SHORT_ADDRESSES("characters, with addresses as 23");

  private final String plural;

  Unit(String plural) {
    this.plural = plural;
  }

  /** Counts a text. */
  public long count(String text) {
    return switch (this) {
      case UTF_16 -> text.length();
      case CHARACTERS -> text.codePointCount(0, text.length());
      case BYTES -> text.getBytes(StandardCharsets.UTF_8).length;
      case GRAPHEMES -> Graphemes.of(text).count();
      case EMOJI_AS_BYTES ->
          Graphemes.of(text)
              .mapToLong(g -> (Graphemes.isEmoji(g) ? BYTES : CHARACTERS).count(g))
              .sum();
      case WEIGHTED -> WeightedLength.of(text);
      case SHORT_ADDRESSES ->
          CHARACTERS.count(Marks.withoutServers(Marks.withShortAddresses(text)));
    };
  }

  @Override
  public String toString() {
    return plural;
  }
}
