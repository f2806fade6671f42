package dev.postqued.calendar.recurrence;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The time zones that a recurrence may have. */
final class Zones {

  private static final String REMEDY =
      "write a region such as Europe/Berlin, an offset such as +01:00, or UTC";

  private Zones() {}

  static ZoneId read(String id, String text) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      throw Words.refused(text, "has the time zone \"" + id + "\"", meant(id) + REMEDY);
    }
  }

  private static String meant(String id) {
    String end = "/" + id.toLowerCase(Locale.ROOT);
    List<String> regions =
        ZoneId.getAvailableZoneIds().stream()
            .filter(region -> ("/" + region).toLowerCase(Locale.ROOT).endsWith(end))
            .sorted()
            .limit(3)
            .toList();
    return regions.isEmpty() ? "" : "did you mean " + String.join(" or ", regions) + "? Else ";
  }
}
