package dev.postqued.calendar.sheets;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what somebody may have meant by a misspelled name. */
final class NearMatch {

  private static final int LONGEST = 40;

  private NearMatch() {}

  /** Returns the names that differ in a third of the letters or less, nearest first. */
  static List<String> of(String name, Collection<String> names) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    if (lower.isEmpty() || lower.length() > LONGEST) {
      return List.of();
    }
    int most = Math.max(1, lower.length() / 3);
    record Match(String name, int distance) {}
    return names.stream()
        .map(known -> new Match(known, distance(lower, known.toLowerCase(Locale.ROOT))))
        .filter(match -> match.distance <= most)
        .sorted(Comparator.comparingInt(Match::distance))
        .map(Match::name)
        .limit(3)
        .toList();
  }

  /** Insertions, deletions, replacements and swaps of neighbours. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cheapest(int[][] d, String a, String b, int i, int j) {
    int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int cheapest = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(cheapest, d[i - 2][j - 2] + 1) : cheapest;
  }
}
