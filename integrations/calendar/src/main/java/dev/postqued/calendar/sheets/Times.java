package dev.postqued.calendar.sheets;

import dev.postqued.calendar.sheets.LocalTimes.Parsed;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time of a row: never guessed. */
final class Times {

  private static final Pattern DATE_ONLY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern COUNTRY =
      Pattern.compile(
          "(?!\\d{4}-\\d{2}-\\d{2}\\D)\\d{1,4} ?[./-] ?\\d{1,2} ?[./-] ?\\d{1,4}(?:\\D.*)?",
          Pattern.DOTALL);
  private static final String FORM = "write it as " + LocalTimes.EXAMPLE;

  private final SheetOptions options;

  Times(SheetOptions options) {
    this.options = options;
  }

  /** Returns the time; null if there is none, or an error. */
  @Nullable Instant read(RowCells row) {
    String name = row.text(Column.ZONE);
    boolean named = !row.cell(Column.ZONE).isBlank();
    ZoneId zone = named ? Zones.of(name) : options.zone();
    if (!name.isBlank() && zone == null) {
      row.error(
          Column.ZONE,
          "unknown-zone",
          "no time zone is called " + CellTexts.quoted(name),
          Zones.remedy(name));
    }
    Cell cell = row.cell(Column.TIME);
    if (cell.isBlank()) {
      return null;
    }
    Optional<Parsed> parsed = cell.type() == Cell.Type.NUMBER ? date(row, cell) : text(row);
    if (parsed.isEmpty() || (named && zone == null)) {
      return null;
    }
    return instant(row, parsed.get(), zone, named);
  }

  private static Optional<Parsed> date(RowCells row, Cell cell) {
    boolean date = NumberFormats.hasDate(cell.format());
    BigDecimal serial = new BigDecimal(cell.text());
    if (!date) {
      return refuse(
          row,
          "time-is-number",
          "the cell is the number " + cell.text() + " and not formatted as date and time",
          "format the cell as date and time, or as text and " + FORM);
    }
    boolean whole = serial.stripTrailingZeros().scale() <= 0;
    if (whole && !NumberFormats.hasTime(cell.format())) {
      return LocalTimes.ofSerial(serial)
          .flatMap(time -> withoutTimeOfDay(row, time.toLocalDate().toString()));
    }
    Optional<LocalDateTime> time = LocalTimes.ofSerial(serial);
    if (time.isEmpty()) {
      return refuse(row, "no-such-time", "the date cell " + cell.text() + " is out of range", FORM);
    }
    return time.map(local -> new Parsed(local, null));
  }

  private Optional<Parsed> text(RowCells row) {
    String text = row.text(Column.TIME).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    DateTimeFormatter format = options.timeFormat();
    try {
      Optional<Parsed> parsed = LocalTimes.parse(text);
      if (parsed.isEmpty() && format != null) {
        parsed = LocalTimes.parse(text, format);
      }
      return parsed.isPresent() ? parsed : unreadable(row, text);
    } catch (DateTimeException e) {
      return refuse(
          row,
          "no-such-time",
          "there is no such time as " + CellTexts.quoted(text) + ": " + e.getMessage(),
          FORM);
    }
  }

  private static Optional<Parsed> unreadable(RowCells row, String text) {
    if (DATE_ONLY.matcher(text).matches()) {
      return withoutTimeOfDay(row, text);
    }
    if (COUNTRY.matcher(text).matches()) {
      return refuse(
          row,
          "ambiguous-time",
          CellTexts.quoted(text) + " has a day and a month whose order differs between countries",
          FORM
              + ", in Excel with the cell format yyyy-mm-dd hh:mm; or state the form of all times");
    }
    return refuse(
        row,
        "unknown-time",
        CellTexts.quoted(text) + " is not a time that can be read",
        FORM + ", or with an offset as 2030-01-31T18:00:00+01:00");
  }

  private static Optional<Parsed> withoutTimeOfDay(RowCells row, String date) {
    return refuse(
        row,
        "no-time-of-day",
        "the time " + date + " has no hour",
        "write it as " + date + " 18:00");
  }

  private static Optional<Parsed> refuse(RowCells row, String code, String problem, String remedy) {
    row.error(Column.TIME, code, problem, remedy);
    return Optional.empty();
  }

  private static @Nullable Instant instant(
      RowCells row, Parsed parsed, @Nullable ZoneId zone, boolean named) {
    LocalDateTime local = parsed.time();
    if (parsed.offset() != null) {
      if (zone != null && named && !zone.getRules().isValidOffset(local, parsed.offset())) {
        row.warning(
            Column.TIME,
            "zone-not-used",
            "the time has the offset " + parsed.offset() + ", so the zone " + zone + " is not used",
            "remove one of them; as it is, the time is " + local.toInstant(parsed.offset()));
      }
      return local.toInstant(parsed.offset());
    }
    if (zone == null) {
      row.error(
          Column.TIME,
          "no-zone",
          "nothing says in which time zone " + local + " is",
          "fill in the column zone, such as Europe/Berlin; write the offset, such as "
              + LocalTimes.EXAMPLE
              + "+01:00; or set a default zone");
      return null;
    }
    warnOfTransition(row, local, zone);
    return local.atZone(zone).toInstant();
  }

  private static void warnOfTransition(RowCells row, LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition transition = zone.getRules().getTransition(local);
    if (transition == null) {
      return;
    }
    if (transition.isGap()) {
      row.warning(
          Column.TIME,
          "time-in-gap",
          "clocks in " + zone + " are put forward then, and never show " + local,
          "the time is read as " + local.atZone(zone).toLocalDateTime() + "; choose another");
    } else {
      row.warning(
          Column.TIME,
          "time-twice",
          "clocks in " + zone + " are put back then, and show " + local + " twice",
          "the time is read as the earlier one, offset "
              + transition.getOffsetBefore()
              + "; write "
              + local
              + transition.getOffsetAfter()
              + " for the later one");
    }
  }
}
