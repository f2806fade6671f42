package dev.postqued.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.journal.Journal;
import dev.postqued.journal.Step;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When finished entries are deleted, and when they are not. */
abstract class ForgettingContract {

  private static final Duration WEEK = Duration.ofDays(7);

  private DatabaseTime time;
  private Journal journal;

  abstract TestDatabase database();

  @BeforeEach
  void open() {
    time = new DatabaseTime(database());
    journal = time.open().journal();
    begin("first", Step.UPLOADING);
  }

  private Instant now() {
    return time.clock().instant();
  }

  private void begin(String name, Step step) {
    assertThat(journal.begin(EntriesForTests.entry(name, step, now(), WEEK))).isTrue();
  }

  private boolean isKnown(String name) {
    return journal.find(EntriesForTests.SCOPE, EntriesForTests.key(name)).isPresent();
  }

  @Test
  void whatIsFinishedIsForgottenWhenItsTimeIsOver() {
    begin("accepted", Step.ACCEPTED);
    begin("open", Step.SENT);
    time.sleep(WEEK.minusHours(2));
    begin("later", Step.UPLOADING);
    assertThat(isKnown("accepted")).isTrue();

    time.sleep(Duration.ofHours(4));
    begin("last", Step.UPLOADING);

    assertThat(isKnown("accepted")).isFalse();
    assertThat(isKnown("open")).isTrue();
  }

  @Test
  void aWriterWhoseClockIsBehindShortensNoTime() {
    Instant wrong = now().minus(Duration.ofDays(6));
    assertThat(journal.begin(EntriesForTests.entry("a", Step.REFUSED, wrong, WEEK))).isTrue();
    time.sleep(Duration.ofDays(3));
    begin("later", Step.UPLOADING);

    assertThat(isKnown("a")).isTrue();
  }

  @Test
  void aClockOfTheDatabaseThatIsAheadForAWhileForgetsNothing() throws Exception {
    begin("accepted", Step.ACCEPTED);
    time.sleep(Duration.ofHours(2));
    int unused = database().change("UPDATE test_clock SET now = now + " + WEEK.toMillis() * 2);
    begin("later", Step.UPLOADING);

    assertThat(isKnown("accepted")).isTrue();
  }
}
