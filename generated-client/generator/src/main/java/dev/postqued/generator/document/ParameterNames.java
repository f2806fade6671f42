package dev.postqued.generator.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Refuses the names of parameters that cannot be sent. */
final class ParameterNames {
  private static final String TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";

  private final Refusals refusals;
  private final Map<String, String> headers = new HashMap<>();
  private boolean cookies;

  /** For the parameters of one operation. */
  ParameterNames(Refusals refusals) {
    this.refusals = refusals;
  }

  void check(String in, String name, String at) {
    if (name.isEmpty()) {
      refusals.add(at, "a parameter without a name", "Name it");
    }
    if (in.equals("header") || in.equals("cookie")) {
      if (!name.matches(TOKEN)) {
        String what = "a " + in + " with a name that HTTP does not permit";
        refusals.add(at, what, "Take letters, digits and -");
      }
      cookies |= in.equals("cookie");
    }
    if (in.equals("header")) {
      String other = headers.put(name.toLowerCase(Locale.ROOT), name);
      if (other != null) {
        String what = "the headers " + other + " and " + name + ", which are the same in HTTP";
        refusals.add(at, what, "Leave one of them");
      }
    }
    if (cookies && headers.containsKey("cookie")) {
      String what = "the header Cookie beside cookies that are parameters of their own";
      refusals.add(at, what, "Leave one of them");
    }
  }
}
