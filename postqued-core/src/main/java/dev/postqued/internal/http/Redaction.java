package dev.postqued.internal.http;

import java.util.regex.Pattern;

/** Takes secrets out of text that a server wrote, and keeps it short. */
public final class Redaction {

  private static final int MAX_LENGTH = 300;

  /** A key may have any visible character, so that nothing short of a blank ends it. */
  private static final Pattern KEY = Pattern.compile("pq_[!-~]+");

  private static final Pattern QUERY =
      Pattern.compile("(?i)(https?://[^\\s?\"'<>]+)\\?[^\\s\"'<>]*");
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?i)(bearer\\s+|x-amz-(?:signature|credential|security-token)=)[^\\s&\"'<>]+");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  private Redaction() {}

  /** The text on one line without keys, tokens and the queries of addresses. */
  public static String text(String text) {
    String head = text.length() > 4 * MAX_LENGTH ? text.substring(0, 4 * MAX_LENGTH) : text;
    String clean = KEY.matcher(head).replaceAll("pq_***");
    clean = QUERY.matcher(clean).replaceAll("$1?***");
    clean = TOKEN.matcher(clean).replaceAll("$1***");
    clean = CONTROL.matcher(clean).replaceAll(" ").strip();
    return clean.length() > MAX_LENGTH ? clean.substring(0, MAX_LENGTH) + "..." : clean;
  }
}
