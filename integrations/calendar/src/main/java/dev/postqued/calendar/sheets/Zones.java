package dev.postqued.calendar.sheets;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Time zones as people write them. */
final class Zones {

  private static final Pattern OFFSET = Pattern.compile("[+-]\\d{2}(?::?\\d{2})?");
  private static final Set<String> UTC = Set.of("z", "utc", "gmt", "etc/utc");

  /** Regions by their name in lower case, without EST and the like, which mean several zones. */
  private static final Map<String, String> REGIONS = regions();

  private Zones() {}

  private static Map<String, String> regions() {
    Map<String, String> regions = new TreeMap<>();
    for (String id : ZoneId.getAvailableZoneIds()) {
      if (id.indexOf('/') > 0 && !id.startsWith("SystemV/")) {
        regions.put(id.toLowerCase(Locale.ROOT), id);
      }
    }
    return regions;
  }

  /** Returns the zone; null if there is none of that name. */
  static @Nullable ZoneId of(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    if (UTC.contains(lower)) {
      return ZoneOffset.UTC;
    }
    String region = REGIONS.get(lower.replace(' ', '_'));
    if (region != null) {
      return ZoneId.of(region);
    }
    if (!OFFSET.matcher(lower).matches()) {
      return null;
    }
    try {
      return ZoneOffset.of(lower);
    } catch (DateTimeException e) {
      return null;
    }
  }

  static String remedy(String text) {
    List<String> near = near(text);
    String example = "write a region such as Europe/Berlin, an offset such as +01:00, or UTC";
    return near.isEmpty()
        ? example
        : "did you mean " + String.join(" or ", near) + "? Else " + example;
  }

  private static List<String> near(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    if (lower.length() < 4) {
      return List.of();
    }
    Set<String> near = new TreeSet<>();
    REGIONS.forEach(
        (key, id) -> {
          if (key.endsWith('/' + lower)) {
            near.add(id);
          }
        });
    List<String> all = new ArrayList<>(near);
    all.addAll(NearMatch.of(lower, REGIONS.values()));
    return all.stream().distinct().limit(3).toList();
  }
}
