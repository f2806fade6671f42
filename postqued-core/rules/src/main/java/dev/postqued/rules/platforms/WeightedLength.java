package dev.postqued.rules.platforms;

import java.text.Normalizer;

/**
 * The length of a text as X counts it, by version 3 of the configuration of twitter-text: Latin and
 * similar scripts count 1, others 2, an emoji 2 and an address 23. Addresses without {@code http} are
 * counted as they are written; X recognises some of them by its list of domains.
 */
final class WeightedLength {

  private WeightedLength() {}

  static long of(String text) {
    String normal = Normalizer.normalize(Marks.withShortAddresses(text), Normalizer.Form.NFC);
    return Graphemes.of(normal).mapToLong(WeightedLength::weight).sum();
  }

  private static long weight(String grapheme) {
    return Graphemes.isEmoji(grapheme)
        ? 2
        : grapheme.codePoints().mapToLong(c -> isLight(c) ? 1 : 2).sum();
  }

  private static boolean isLight(int c) {
    return c <= 4351
        || (c >= 8192 && c <= 8205)
        || (c >= 8208 && c <= 8223)
        || (c >= 8242 && c <= 8247);
  }
}
