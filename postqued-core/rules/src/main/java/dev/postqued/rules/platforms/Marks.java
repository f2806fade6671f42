package dev.postqued.rules.platforms;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Addresses, hashtags and the like in a text. */
final class Marks {

  private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"]+");
  private static final Pattern HASHTAG =
      Pattern.compile("(?<![\\p{L}\\p{N}_&/])#(?=[\\p{N}_]*[\\p{L}_])[\\p{L}\\p{M}\\p{N}_]+");
  private static final Pattern MENTION = Pattern.compile("(?<![\\w.@])@\\w[\\w.]*");
  private static final Pattern CASHTAG = Pattern.compile("(?<![\\w$])[$][A-Za-z]{1,6}\\b");
  private static final Pattern SERVER =
      Pattern.compile("(?<![\\w.@/])(@\\w+)@[\\w-]+([.][\\w-]+)+");

  /** An address in the texts whose platform counts 23 for each. */
  private static final String SHORT = "x".repeat(23);

  private Marks() {}

  static long hashtags(String text) {
    return HASHTAG.matcher(text).results().count();
  }

  static long mentions(String text) {
    return MENTION.matcher(text).results().count();
  }

  static long cashtags(String text) {
    return CASHTAG.matcher(text).results().count();
  }

  static Set<String> addresses(String text) {
    return ADDRESS.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  static String withShortAddresses(String text) {
    return ADDRESS.matcher(text).replaceAll(SHORT);
  }

  static String withoutServers(String text) {
    return SERVER.matcher(text).replaceAll("$1");
  }
}
