package dev.postqued.calendar.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatchUpTest {

  private static final Recurrence NINE = Recurrence.every("day 09:00 UTC");
  private static final Duration WEEK = Duration.ofDays(7);

  private static Instant at(String time) {
    return Instant.parse("2026-06-" + time + ":00Z");
  }

  @Test
  void allPlansEachThatIsNotTooOld() {
    Missed missed = CatchUp.all(Duration.ofDays(2)).decide(NINE, at("01T09:00"), at("05T10:00"));

    assertThat(missed.planned()).containsExactly(at("04T09:00"), at("05T09:00"));
    assertThat(missed.dropped()).containsExactly(at("02T09:00"), at("03T09:00"));
    assertThat(missed.decidedUntil()).isEqualTo(at("05T10:00"));
    assertThat(missed.more()).isFalse();
  }

  @Test
  void theGreatestAgeIsNotTooOld() {
    assertThat(CatchUp.all(WEEK).decide(NINE, at("01T09:00"), at("09T09:00")).planned())
        .hasSize(8)
        .startsWith(at("02T09:00"));
  }

  @Test
  void lastPlansOne() {
    Missed missed = CatchUp.last(WEEK).decide(NINE, at("01T09:00"), at("05T10:00"));

    assertThat(missed.planned()).containsExactly(at("05T09:00"));
    assertThat(missed.dropped()).hasSize(3);
  }

  @Test
  void lastPlansNoneIfThatIsTooOld() {
    Missed missed =
        CatchUp.last(Duration.ofMinutes(59)).decide(NINE, at("01T09:00"), at("05T10:00"));

    assertThat(missed.planned()).isEmpty();
    assertThat(missed.dropped()).hasSize(4);
  }

  @Test
  void skipPlansOnlyWhatIsDueNow() {
    assertThat(CatchUp.skip().decide(NINE, at("01T09:00"), at("05T10:00")).planned()).isEmpty();

    Missed missed = CatchUp.skip().decide(NINE, at("01T09:00"), at("05T09:00"));
    assertThat(missed.planned()).containsExactly(at("05T09:00"));
    assertThat(missed.dropped()).hasSize(3);
  }

  @Test
  void nothingMissedIsNothing() {
    for (CatchUp policy : List.of(CatchUp.all(WEEK), CatchUp.last(WEEK), CatchUp.skip())) {
      assertThat(policy.decide(NINE, at("05T09:00"), at("06T08:59")))
          .isEqualTo(new Missed(List.of(), List.of(), at("06T08:59"), false));
    }
  }

  @Test
  void aClockThatWasPutBackPlansNothing() {
    assertThat(CatchUp.last(WEEK).decide(NINE, at("05T09:00"), at("03T09:00")))
        .isEqualTo(new Missed(List.of(), List.of(), at("05T09:00"), false));
  }

  @Test
  void aLongOutageIsDecidedInParts() {
    Recurrence eachSecond = Recurrence.cron("* * * * * *", ZoneOffset.UTC);
    Instant now = at("01T10:00");
    Instant planned = at("01T09:00");

    Missed first = CatchUp.last(WEEK).decide(eachSecond, planned, now);
    assertThat(first.planned()).isEmpty();
    assertThat(first.dropped()).hasSize(CatchUp.MOST);
    assertThat(first.decidedUntil()).isEqualTo(planned.plusSeconds(1_000));
    assertThat(first.more()).isTrue();

    List<Instant> all = new ArrayList<>();
    Missed next = first;
    while (next.more()) {
      next = CatchUp.last(WEEK).decide(eachSecond, next.decidedUntil(), now);
      all.addAll(next.planned());
    }
    assertThat(all).containsExactly(now);
  }

  @Test
  void exactlyTheMostIsOneDecision() {
    Recurrence eachSecond = Recurrence.cron("* * * * * *", ZoneOffset.UTC);

    Missed missed = CatchUp.all(WEEK).decide(eachSecond, at("01T09:00"), at("01T09:16"));
    assertThat(missed.planned()).hasSize(960);
    missed =
        CatchUp.all(WEEK).decide(eachSecond, at("01T09:00"), at("01T09:00").plusSeconds(1_000));
    assertThat(missed.planned()).hasSize(1_000);
    assertThat(missed.more()).isFalse();
  }

  @Test
  void aYearOfOutagesDecidesEachInstantOnce() {
    Recurrence weekly = Recurrence.every("Monday and Thursday 09:00 Europe/Berlin");
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    Instant end = Instant.parse("2027-01-01T00:00:00Z");
    Duration age = Duration.ofDays(5);
    List<Instant> due = weekly.between(start, end, 1_000);
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      for (CatchUp policy : List.of(CatchUp.all(age), CatchUp.last(age), CatchUp.skip())) {
        TreeSet<Instant> left = new TreeSet<>(due);
        Instant last = start;
        for (Instant now = start; now.isBefore(end); ) {
          now = now.plusSeconds(random.nextInt(random.nextBoolean() ? 10_000 : 3_000_000));
          now = now.isAfter(end) ? end : now;
          Missed missed = policy.decide(weekly, last, now);

          List<Instant> here = List.copyOf(left.headSet(now, true));
          List<Instant> expected = new ArrayList<>();
          for (Instant instant : here) {
            boolean young = !instant.plus(age).isBefore(now);
            boolean newest = instant.equals(here.get(here.size() - 1));
            boolean kept = !policy.equals(CatchUp.skip()) || instant.equals(now);
            if (young && kept && (newest || policy.equals(CatchUp.all(age)))) {
              expected.add(instant);
            }
          }
          assertThat(missed.planned()).as("seed %s, %s", seed, policy).isEqualTo(expected);
          List<Instant> decided = new ArrayList<>(missed.planned());
          decided.addAll(missed.dropped());
          assertThat(decided).containsExactlyInAnyOrderElementsOf(here);
          here.forEach(left::remove);
          last = missed.decidedUntil();
        }
        assertThat(left).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"all PT23H", "last PT0S", "last PT168H", "skip"})
  void aTextIsReadBackAsItIs(String text) {
    assertThat(CatchUp.parse(text)).hasToString(text).isEqualTo(CatchUp.parse(text));
    assertThat(CatchUp.parse(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "all", "ALL PT23H", "last 23h", "skip PT1H", "first PT1H"})
  void otherTextsAreRefusedWithTheRemedy(String text) {
    assertThatThrownBy(() -> CatchUp.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"%s\" is no catch-up: write \"all PT23H\", \"last PT23H\" or \"skip\"", text);
  }

  @Test
  void aNegativeAgeIsRefused() {
    assertThatThrownBy(() -> CatchUp.all(Duration.ofHours(-1)))
        .hasMessage("greatestAge must not be negative, was PT-1H");
  }
}
