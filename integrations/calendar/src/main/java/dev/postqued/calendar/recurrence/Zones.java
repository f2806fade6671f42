package dev.postqued.calendar.recurrence;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The time zones that a recurrence may have. */
final class Zones {

  /** Fixed offsets to some versions of the JDK, and none has summer time. */
  private static final Set<String> UNCLEAR = Set.of("EST", "MST", "HST");

  private static final String REMEDY =
      "write a region such as Europe/Berlin, an offset such as +01:00, or UTC";

  private Zones() {}

  static ZoneId read(String id, String text) {
    try {
      ZoneId zone = ZoneId.of(id);
      if (isClear(zone)) {
        return zone;
      }
    } catch (DateTimeException e) {
      // Told below, with what may be meant.
    }
    throw Words.refused(text, "has the time zone \"" + id + "\"", meant(id) + REMEDY);
  }

  static ZoneId checked(ZoneId zone) {
    if (!isClear(zone)) {
      throw new IllegalArgumentException(
          "zone must be a region such as America/New_York, an offset or UTC, was "
              + zone
              + ", which has no summer time");
    }
    return zone;
  }

  private static boolean isClear(ZoneId zone) {
    return !UNCLEAR.contains(zone.getId());
  }

  private static String meant(String id) {
    String end = "/" + id.toLowerCase(Locale.ROOT);
    List<String> regions =
        ZoneId.getAvailableZoneIds().stream()
            .filter(region -> ("/" + region).toLowerCase(Locale.ROOT).endsWith(end))
            .filter(region -> !UNCLEAR.contains(region))
            .sorted()
            .limit(3)
            .toList();
    return regions.isEmpty() ? "" : "did you mean " + String.join(" or ", regions) + "? Else ";
  }
}
