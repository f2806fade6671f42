package dev.postqued.rules.platforms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The characters of a text as people see them: the extended grapheme clusters of Unicode. */
final class Graphemes {

  private static final Pattern CLUSTER = Pattern.compile("\\X");

  /**
   * Unicode 15.1 joins consonants that a virama of these scripts connects. The clusters of older JDKs
   * end there, which would count more than platforms do.
   */
  private static final Pattern JOINED =
      Pattern.compile("(?s).*[\\x{94D}\\x{9CD}\\x{ACD}\\x{B4D}\\x{C4D}\\x{D4D}][\\p{M}\\x{200D}]*");

  private static final Pattern CONSONANT = Pattern.compile("(?s)\\p{Lo}.*");

  private Graphemes() {}

  static Stream<String> of(String text) {
    List<String> clusters = new ArrayList<>();
    CLUSTER.matcher(text).results().forEach(result -> add(clusters, result.group()));
    return clusters.stream();
  }

  private static void add(List<String> clusters, String next) {
    int last = clusters.size() - 1;
    if (last >= 0
        && JOINED.matcher(clusters.get(last)).matches()
        && CONSONANT.matcher(next).matches()) {
      clusters.set(last, clusters.get(last) + next);
    } else {
      clusters.add(next);
    }
  }

  /** Returns whether a grapheme is shown as an emoji: by its block, a variation selector or a keycap. */
  static boolean isEmoji(String grapheme) {
    return grapheme
        .codePoints()
        .anyMatch(c -> c == 0xFE0F || c == 0x20E3 || (c >= 0x1F000 && c <= 0x1FAFF));
  }
}
