package dev.postqued.calendar.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Cron expressions made of seeds, against one minute after the other. */
class CronFieldsTest {

  private static final Instant START = Instant.parse("2027-12-30T00:00:00Z");
  private static final Instant END = Instant.parse("2028-03-03T00:00:00Z");

  @Test
  void eachExpressionIsDueAtTheMinutesThatItsFieldsName() {
    Random random = new Random(9);
    for (int i = 0; i < 300; i++) {
      Field minute = Field.of(random, 0, 59);
      Field hour = Field.of(random, 0, 23);
      Field dayOfMonth = random.nextBoolean() ? Field.all(1, 31) : Field.of(random, 1, 28);
      Field month = random.nextBoolean() ? Field.all(1, 12) : Field.of(random, 1, 12);
      Field dayOfWeek = random.nextBoolean() ? Field.all(0, 7) : Field.of(random, 0, 7);
      if (isUnclear(dayOfMonth, dayOfWeek)) {
        continue;
      }
      String cron =
          String.join(" ", minute.text, hour.text, dayOfMonth.text, month.text, dayOfWeek.text);

      assertThat(Recurrence.cron(cron, ZoneOffset.UTC).between(START, END, 200))
          .as(cron)
          .isEqualTo(due(minute, hour, dayOfMonth, month, dayOfWeek));
    }
  }

  private static boolean isUnclear(Field dayOfMonth, Field dayOfWeek) {
    return (dayOfMonth.text.startsWith("*/") && !dayOfWeek.text.equals("*"))
        || (dayOfWeek.text.startsWith("*/") && !dayOfMonth.text.equals("*"));
  }

  private static List<Instant> due(
      Field minute, Field hour, Field dayOfMonth, Field month, Field dayOfWeek) {
    List<Instant> due = new ArrayList<>();
    for (Instant at = START; at.isBefore(END) && due.size() < 200; at = at.plusSeconds(60)) {
      LocalDateTime local = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
      boolean ofMonth = dayOfMonth.values.get(local.getDayOfMonth());
      int day = local.getDayOfWeek().getValue();
      boolean ofWeek = dayOfWeek.values.get(day) || (day == 7 && dayOfWeek.values.get(0));
      boolean either = !dayOfMonth.text.equals("*") && !dayOfWeek.text.equals("*");
      if (minute.values.get(local.getMinute())
          && hour.values.get(local.getHour())
          && month.values.get(local.getMonthValue())
          && (either ? ofMonth || ofWeek : ofMonth && ofWeek)) {
        due.add(at);
      }
    }
    return due;
  }

  private record Field(String text, BitSet values) {

    static Field all(int first, int last) {
      BitSet values = new BitSet();
      values.set(first, last + 1);
      return new Field("*", values);
    }

    static Field of(Random random, int first, int last) {
      int low = first + random.nextInt(last - first + 1);
      int high = low + random.nextInt(last - low + 1);
      int step = 1 + random.nextInt(Math.max(1, last / 3));
      return switch (random.nextInt(6)) {
        case 0 -> of(String.valueOf(low), low, low, 1);
        case 1 -> of(low + "-" + high, low, high, 1);
        case 2 -> of("*/" + step, first, last == 28 ? 31 : last, step);
        case 3 -> of(low + "-" + high + "/" + step, low, high, step);
        case 4 -> {
          Field both = of(low + "-" + high + "," + first, low, high, 1);
          both.values.set(first);
          yield both;
        }
        default -> of(low + "," + high, low, high, Math.max(1, high - low));
      };
    }

    private static Field of(String text, int low, int high, int step) {
      BitSet values = new BitSet();
      for (int value = low; value <= high; value += step) {
        values.set(value);
      }
      return new Field(text, values);
    }
  }

  @Test
  void secondsComeFirst() {
    Recurrence recurrence = Recurrence.cron("15,45 30 9 * * *", ZoneOffset.UTC);

    assertThat(recurrence.between(Instant.parse("2026-01-01T00:00:00Z"), END, 3))
        .containsExactly(
            Instant.parse("2026-01-01T09:30:15Z"),
            Instant.parse("2026-01-01T09:30:45Z"),
            Instant.parse("2026-01-02T09:30:15Z"));
  }

  @Test
  void leapDaysAreFoundOverTheYearThatHasNone() {
    Recurrence recurrence = Recurrence.cron("0 9 29 2 *", ZoneId.of("Europe/Berlin"));

    assertThat(recurrence.next(Instant.parse("2096-03-01T00:00:00Z")))
        .contains(Instant.parse("2104-02-29T08:00:00Z"));
  }

  @Test
  void minutesOfALeapDayAreFoundOverManyTransitions() {
    Recurrence recurrence = Recurrence.cron("*/10 * 29 2 *", ZoneId.of("Europe/Berlin"));

    assertThat(recurrence.next(Instant.parse("2096-03-01T00:00:00Z")))
        .contains(Instant.parse("2104-02-28T23:00:00Z"));
  }

  @Test
  void nothingIsDueAfterTheYear9999() {
    Instant last = Instant.parse("9999-12-31T09:00:00Z");
    for (String text : List.of("every day 09:00 Z", "cron 0 9 * * * Z", "cron 0 9-9/2 * * * Z")) {
      Recurrence recurrence = Recurrence.parse(text);

      assertThat(recurrence.next(last.minusSeconds(1))).contains(last);
      assertThat(recurrence.next(last)).isEmpty();
      assertThat(recurrence.next(Instant.MAX)).isEmpty();
      assertThat(recurrence.next(Instant.MIN)).contains(Instant.parse("0001-01-01T09:00:00Z"));
      assertThat(recurrence.between(Instant.MIN, Instant.MAX, 2)).hasSize(2);
      assertThat(recurrence.between(Instant.MAX, Instant.MAX, 2)).isEmpty();
    }
  }

  @Test
  void whatNamesAllHoursTellsHowOften() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Instant start = Instant.parse("2026-10-24T22:00:00Z");
    Instant end = Instant.parse("2026-10-25T23:00:00Z");

    assertThat(Recurrence.cron("0 * * * *", berlin).between(start, end, 100)).hasSize(25);
    assertThat(Recurrence.cron("0 0-23 * * *", berlin).between(start, end, 100)).hasSize(25);
    assertThat(Recurrence.cron("0 0-11,12-23 * * *", berlin).between(start, end, 100)).hasSize(25);
    assertThat(Recurrence.cron("0 1-23 * * *", berlin).between(start, end, 100)).hasSize(23);
    assertThat(Recurrence.cron("0-59 2 * * *", berlin).between(start, end, 200)).hasSize(120);
  }
}
