package dev.postqued.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.calendar.recurrence.CatchUp;
import dev.postqued.calendar.recurrence.Recurrence;
import dev.postqued.environment.Environment;
import dev.postqued.jdbc.DatabaseTime;
import dev.postqued.jdbc.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Posts that recur, in whatever database they are. */
abstract class SeriesContract {

  private static final String CALENDAR = "tips";
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Recurrence DAILY = Recurrence.every("day 09:00 Europe/Berlin");
  private static final PlannedPost TIP = PlannedPost.of("tip", null, "A tip", "tip.jpg");

  @RegisterExtension final TestDatabase database = database();

  private DatabaseTime time;
  private final List<String> sent = new ArrayList<>();

  abstract TestDatabase database();

  @BeforeEach
  void startTheClock() {
    time = new DatabaseTime(database);
  }

  private Machine machine() {
    return new Machine(
        database.dataSource(),
        time.dialect(),
        (post, key) -> {
          sent.add(post.id());
          return "publication of " + post.id();
        },
        Environment.system(),
        2,
        Duration.ofDays(1));
  }

  private Instant now() {
    return time.clock().instant();
  }

  private Instant nextOf(Recurrence recurrence) {
    return recurrence.next(now()).orElseThrow();
  }

  private void sleepUntil(Instant instant) {
    time.sleep(Duration.between(now(), instant));
  }

  @Test
  void eachTimeIsAPostOfItsOwn() {
    Machine machine = machine();
    machine.recur(CALENDAR, RecurringPost.of(TIP, DAILY));
    List<String> expected = new ArrayList<>();
    for (int day = 0; day < 3; day++) {
      Instant due = nextOf(DAILY);
      sleepUntil(due.minusSeconds(1));
      machine.sendDue();
      sleepUntil(due);
      machine.sendDue();
      expected.add("tip@" + due);
      assertThat(sent).isEqualTo(expected);
    }
    assertThat(machine.posts(CALENDAR))
        .hasSize(3)
        .allMatch(post -> post.state() == PostState.SENT)
        .extracting(PostStatus::id)
        .isEqualTo(expected);
  }

  @Test
  void theSamePostAgainChangesNothingAndAChangedOneIsPlannedAnew() {
    Machine machine = machine();
    machine.recur(CALENDAR, RecurringPost.of(TIP, DAILY));
    sleepUntil(nextOf(DAILY).minusSeconds(30));
    machine.sendDue();
    assertThat(machine.posts(CALENDAR)).hasSize(1);

    machine.recur(CALENDAR, RecurringPost.of(TIP, DAILY));
    assertThat(machine.posts(CALENDAR)).hasSize(1);
    RecurringPost changed = RecurringPost.of(PlannedPost.of("tip", null, "A better tip"), DAILY);
    machine.recur(CALENDAR, changed);
    assertThat(machine.posts(CALENDAR)).isEmpty();
    time.sleep(Duration.ofSeconds(30));
    machine.sendDue();

    assertThat(machine.recurring(CALENDAR)).containsExactly(changed);
    assertThat(machine.posts(CALENDAR))
        .singleElement()
        .satisfies(
            post -> {
              assertThat(post.post().caption()).isEqualTo("A better tip");
              assertThat(post.state()).isEqualTo(PostState.SENT);
            });
  }

  @Test
  void anEndedSeriesSendsNothingMore() {
    Machine machine = machine();
    machine.recur(CALENDAR, RecurringPost.of(TIP, DAILY));
    Instant due = nextOf(DAILY);
    sleepUntil(due.minusSeconds(30));
    machine.sendDue();

    assertThat(machine.end(CALENDAR, "tip")).isTrue();
    assertThat(machine.end(CALENDAR, "tip")).isFalse();
    sleepUntil(due.plus(Duration.ofDays(3)));
    machine.sendDue();

    assertThat(sent).isEmpty();
    assertThat(machine.recurring(CALENDAR)).isEmpty();
  }

  @Test
  void afterAnOutageMissedTimesAreMadeUpForAsAsked() {
    Machine machine = machine();
    RecurringPost tip = RecurringPost.of(TIP, DAILY);
    machine.recur("last", tip);
    machine.recur("all", tip.catchUp(CatchUp.all(Duration.ofDays(2))));
    machine.recur("skip", tip.catchUp(CatchUp.skip()));
    Instant due = nextOf(DAILY);
    Instant third = DAILY.next(DAILY.next(due).orElseThrow()).orElseThrow();
    sleepUntil(third.plus(Duration.ofMinutes(30)));
    machine.sendDue();

    assertThat(machine.posts("last")).extracting(PostStatus::due).containsExactly(third);
    assertThat(machine.posts("all")).hasSize(2);
    assertThat(machine.posts("skip")).isEmpty();
  }

  @Test
  void aTimeThatWasPlannedBeforeAnOutageIsNotMadeUpForUnlessAsked() {
    Machine machine = machine();
    RecurringPost tip = RecurringPost.of(TIP, DAILY);
    machine.recur("skip", tip.catchUp(CatchUp.skip()));
    machine.recur("last", tip);
    Instant due = nextOf(DAILY);
    sleepUntil(due.minusSeconds(10));
    machine.sendDue();
    sleepUntil(due.plus(Duration.ofMinutes(59)));
    machine.sendDue();

    assertThat(machine.posts("skip").get(0).state()).isEqualTo(PostState.MISSED);
    assertThat(machine.posts("last").get(0).state()).isEqualTo(PostState.SENT);
  }

  @Test
  void aYearOfAWeeklyPostWithOutagesAndSeveralMachinesHasEachTimeOnce() {
    Recurrence weekly = Recurrence.every("Monday 09:00 Europe/Berlin");
    Machine first = machine();
    first.recur(CALENDAR, RecurringPost.of(TIP, weekly).catchUp(CatchUp.all(Duration.ofDays(20))));
    Instant start = now();
    Instant end = start.atZone(BERLIN).plusYears(1).toInstant();
    Random random = new Random(20_261);
    while (now().isBefore(end)) {
      time.sleep(Duration.ofHours(1 + random.nextInt(random.nextInt(10) == 0 ? 400 : 40)));
      Machine machine = machine();
      machine.sendDue();
      if (random.nextBoolean()) {
        first.sendDue();
      }
    }

    List<String> expected =
        weekly.between(start, now(), 100).stream().map(due -> "tip@" + due).toList();
    assertThat(sent).hasSizeBetween(51, 56);
    assertThat(first.posts(CALENDAR)).extracting(PostStatus::id).isEqualTo(expected);
    assertThat(sent).doesNotHaveDuplicates();
    assertThat(first.posts(CALENDAR)).allMatch(post -> post.state() == PostState.SENT);
  }
}
