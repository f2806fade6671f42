package dev.postqued.platforms;

import java.nio.charset.StandardCharsets;
import java.util.function.ToLongFunction;

/** In what a platform counts the length of a text. */
enum Unit {
  UTF_16("UTF-16 units", String::length),
  CHARACTERS("characters", text -> text.codePointCount(0, text.length())),
  BYTES("bytes in UTF-8", text -> text.getBytes(StandardCharsets.UTF_8).length),
  GRAPHEMES("graphemes", Graphemes::count),

  /** As Threads counts: an emoji has as many as its bytes. */
  EMOJI_AS_BYTES(
      "characters, with emoji as their bytes",
      text ->
          Graphemes.of(text)
              .mapToLong(g -> (Graphemes.isEmoji(g) ? BYTES : CHARACTERS).count(g))
              .sum()),

  /** As X counts. */
  WEIGHTED("weighted characters", WeightedLength::of),

  /** As Mastodon counts: an address has 23, and the server of a mention none. */
  SHORT_ADDRESSES(
      "characters, with addresses as 23",
      text -> CHARACTERS.count(Marks.withoutServers(Marks.withShortAddresses(text))));

  private final String plural;
  private final ToLongFunction<String> counter;

  Unit(String plural, ToLongFunction<String> counter) {
    this.plural = plural;
    this.counter = counter;
  }

  long count(String text) {
    return counter.applyAsLong(text);
  }

  @Override
  public String toString() {
    return plural;
  }
}
