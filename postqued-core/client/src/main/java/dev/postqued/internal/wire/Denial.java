package dev.postqued.internal.wire;

import dev.postqued.service.ErrorResponse;
import dev.postqued.service.Meaning;
import dev.postqued.service.Meaning.Decision;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a 401 or 403 is about: the API key, or something else that only looks like it, such as an account
 * that has to reconnect, a limit of a platform, or the page of a firewall.
 */
public final class Denial {

  private static final Pattern KEY = Pattern.compile("api[ _-]?key");
  private static final Pattern CREDENTIALS =
      Pattern.compile("key|token|credential|unauthori[sz]ed|unauthenticated|authenticat|forbidden");
  private static final Pattern SOMETHING_ELSE =
      Pattern.compile("account|reconnect|<html|<!doctype");

  /** What to do if the key is not the cause. */
  public static final String ELSEWHERE =
      "This does not blame the API key: the service's words say what is wrong, such as the plan, the"
          + " role or an account; a page in HTML comes from a firewall or a proxy on the way.";

  private static final int UNAUTHORIZED = 401;

  private Denial() {}

  /**
   * Returns the meaning of a 401 or 403.
   *
   * @param advice what to do if the key is the cause
   */
  public static Meaning meaning(ErrorResponse response, String advice) {
    return blamesTheKey(response)
        ? Meaning.of(Decision.AUTHENTICATE, advice)
        : Meaning.of(Decision.FIX_REQUEST, ELSEWHERE);
  }

  /** Whether the API key seems to be the cause. */
  public static boolean blamesTheKey(ErrorResponse response) {
    String code = response.code() == null ? "" : response.code().value().toLowerCase(Locale.ROOT);
    String words = response.message() == null ? "" : response.message().toLowerCase(Locale.ROOT);
    if (KEY.matcher(code + " " + words).find()) {
      return true;
    }
    return !SOMETHING_ELSE.matcher(code + " " + words).find()
        && (response.status() == UNAUTHORIZED
            || code.isEmpty()
            || CREDENTIALS.matcher(code).find());
  }
}
