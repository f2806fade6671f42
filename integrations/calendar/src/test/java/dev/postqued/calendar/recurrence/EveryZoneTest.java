package dev.postqued.calendar.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each zone of the JDK, around its transitions of 2026. What must hold does so for any tzdata. */
class EveryZoneTest {

  private static final Duration DAY = Duration.ofDays(1);

  private static final String VERSION = ZoneRulesProvider.getVersions("UTC").lastEntry().getKey();

  private final Map<String, List<ZoneOffsetTransition>> transitions = transitions();

  private static Map<String, List<ZoneOffsetTransition>> transitions() {
    Map<String, List<ZoneOffsetTransition>> all = new TreeMap<>();
    for (String id : ZoneId.getAvailableZoneIds()) {
      List<ZoneOffsetTransition> of2026 = Oracle.transitions(ZoneId.of(id), 2026, 2026);
      if (!of2026.isEmpty()) {
        all.put(id, of2026);
      }
    }
    return all;
  }

  @Test
  void eachHalfHourIsDueOnceADayInEachZone() {
    List<String> wrong = new ArrayList<>();
    int cases = 0;
    for (int halfHour = 0; halfHour < 48; halfHour++) {
      LocalTime time = LocalTime.ofSecondOfDay(halfHour * 1800L);
      String cron = time.getMinute() + " " + time.getHour() + " * * *";
      for (String id : transitions.keySet()) {
        ZoneId zone = ZoneId.of(id);
        for (ZoneOffsetTransition transition : transitions.get(id)) {
          cases++;
          check(Recurrence.daily(time, zone), time, transition, wrong);
          if (cases % 5 == 0) {
            check(Recurrence.cron(cron, zone), time, transition, wrong);
          }
        }
      }
    }
    System.out.println(
        "tzdata " + VERSION + ": " + transitions.size() + " zones, " + cases + " cases");
    assertThat(wrong).isEmpty();
    assertThat(cases).isGreaterThan(10_000);
  }

  private static void check(
      Recurrence recurrence, LocalTime time, ZoneOffsetTransition transition, List<String> wrong) {
    ZoneId zone = recurrence.zone();
    // Three days away no other transition is near, and ten past is no half hour.
    Instant from =
        transition
            .getDateTimeBefore()
            .toLocalDate()
            .minusDays(3)
            .atTime(12, 10)
            .atZone(zone)
            .toInstant();
    Instant to =
        transition
            .getDateTimeBefore()
            .toLocalDate()
            .plusDays(3)
            .atTime(12, 10)
            .atZone(zone)
            .toInstant();
    List<Instant> due = recurrence.between(from, to, 100);
    if (due.size() != 6 || !due.equals(Oracle.named(List.of(time), zone, from, to))) {
      wrong.add(recurrence + " at " + transition + ": " + due);
    }
  }

  @Test
  void everyHalfHourIsDueWheneverTheClocksOfAZoneShowIt() {
    List<String> wrong = new ArrayList<>();
    for (String id : transitions.keySet()) {
      ZoneId zone = ZoneId.of(id);
      Recurrence recurrence = Recurrence.cron("*/30 * * * *", zone);
      for (ZoneOffsetTransition transition : transitions.get(id)) {
        Instant from = transition.getInstant().minus(DAY);
        Instant to = transition.getInstant().plus(DAY);
        List<Instant> due = Oracle.shown(local -> local.getMinute() % 30 == 0, zone, from, to);
        if (!recurrence.between(from, to, 1_000).equals(due)) {
          wrong.add(recurrence + " at " + transition);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void severalTimesADayAreInOrderAndOnceAroundAnyTransition() {
    Random random = new Random(20260329);
    List<String> ids =
        new TreeSet<>(ZoneId.getAvailableZoneIds())
            .stream().filter(id -> id.indexOf('/') > 0).toList();
    for (int i = 0; i < 200; i++) {
      ZoneId zone = ZoneId.of(ids.get(random.nextInt(ids.size())));
      List<ZoneOffsetTransition> all = Oracle.transitions(zone, 1900, 2060);
      if (all.isEmpty()) {
        continue;
      }
      ZoneOffsetTransition transition = all.get(random.nextInt(all.size()));
      int[] hours = random.ints(6, 0, 24).distinct().sorted().toArray();
      int[] minutes = random.ints(4, 0, 60).distinct().sorted().toArray();
      Instant from = transition.getInstant().minus(DAY).minusSeconds(random.nextInt(10_000));
      Instant to = transition.getInstant().plus(DAY.multipliedBy(2));

      assertThat(
              Recurrence.cron(list(minutes) + " " + list(hours) + " * * *", zone)
                  .between(from, to, 1_000))
          .as("%s %s", zone, transition)
          .isEqualTo(Oracle.named(times(hours, minutes), zone, from, to));
    }
  }

  private static List<LocalTime> times(int[] hours, int[] minutes) {
    return IntStream.of(hours)
        .boxed()
        .flatMap(hour -> IntStream.of(minutes).mapToObj(minute -> LocalTime.of(hour, minute)))
        .toList();
  }

  private static String list(int[] values) {
    return IntStream.of(values).mapToObj(String::valueOf).collect(Collectors.joining(","));
  }

  /** Chisinau and Tiraspol are an hour later from 2026a on. */
  @Test
  void theTransitionsAreThoseOfTheirVersion() throws IOException {
    List<String> golden = golden();
    List<String> here = new ArrayList<>();
    here.add("# tzdata " + VERSION);
    transitions.forEach(
        (id, list) ->
            here.add(
                list.stream()
                    .map(t -> t.getInstant() + "=" + t.getOffsetBefore() + ">" + t.getOffsetAfter())
                    .collect(Collectors.joining(" ", id + " ", ""))));

    if (here.get(0).equals(golden.get(0))) {
      assertThat(here).isEqualTo(golden);
    } else {
      List<String> other = new ArrayList<>(here.subList(1, here.size()));
      other.removeAll(golden);
      System.out.println("unlike " + golden.get(0).substring(2) + ": " + other);
      assertThat(other).hasSizeLessThan(50);
    }
  }

  private static List<String> golden() throws IOException {
    try (InputStream in = EveryZoneTest.class.getResourceAsStream("transitions-of-2026.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
