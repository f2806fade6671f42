package dev.postqued.journal;

import static dev.postqued.journal.Written.NOW;
import static dev.postqued.journal.Written.RETENTION;
import static dev.postqued.journal.Written.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.environment.Environment;
import dev.postqued.environment.MemoryJournalFiles;
import dev.postqued.testkit.SandboxClock;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long finished entries are kept: until the date that they name, whatever a clock says for a while. */
class RetentionTest {

  private static final Path FILE = Path.of("disk", "posts.journal");

  private final MemoryJournalFiles disk = new MemoryJournalFiles();
  private final SandboxClock clock = SandboxClock.frozenAt(NOW);
  private final SandboxClock ticker = SandboxClock.frozenAt(NOW);
  private final Environment environment =
      Environment.system().withClock(clock).withTicker(ticker).withJournalFiles(disk);

  private int number;

  private void pass(Duration time) {
    clock.advance(time);
    ticker.advance(time);
  }

  private Written file() {
    return new Written(Journal.file(FILE, environment));
  }

  /** Enough finished entries for a journal to look for those whose time is over. */
  private void manyMore(Written written) {
    for (int i = 0; i < 2000; i++) {
      written.write(entry("more-" + number++, Step.ACCEPTED, clock.instant()));
    }
  }

  @Test
  void aFinishedEntryIsForgottenWhenItsTimeIsOver() {
    Written memory = new Written(Journal.inMemory(environment));
    memory.write("done", Step.ACCEPTED);
    memory.write("open", Step.SENT);

    pass(RETENTION.minusSeconds(1));
    manyMore(memory);
    assertThat(memory.step("done")).contains(Step.ACCEPTED);

    pass(Duration.ofSeconds(2));
    manyMore(memory);
    manyMore(memory);
    assertThat(memory.step("done")).isEmpty();
    assertThat(memory.step("open")).contains(Step.SENT);
  }

  @Test
  void aClockThatIsAheadForAWhileMakesNoJournalForget() {
    Written memory = new Written(Journal.inMemory(environment));
    memory.write("done", Step.ACCEPTED);

    clock.advance(Duration.ofDays(10));
    manyMore(memory);

    assertThat(memory.step("done")).contains(Step.ACCEPTED);
  }

  @Test
  void aFileIsNotForgottenByOneOpeningWithAClockThatIsAhead() {
    Written first = file();
    first.write("done", Step.ACCEPTED);
    first.journal().close();

    clock.advance(Duration.ofDays(10));
    Written ahead = file();
    manyMore(ahead);
    ahead.journal().close();
    clock.set(NOW);

    Written again = file();
    manyMore(again);
    assertThat(again.step("done")).contains(Step.ACCEPTED);
    again.journal().close();
  }

  @Test
  void aFileForgetsWhatTwoOpeningsFindOver() {
    Written first = file();
    first.write("done", Step.ACCEPTED);
    first.journal().close();

    pass(RETENTION.plusDays(1));
    file().journal().close();
    Written again = file();
    manyMore(again);

    assertThat(again.step("done")).isEmpty();
    again.journal().close();
  }

  @Test
  void anEntryThatIsScheduledIsKeptUntilThen() {
    Written memory = new Written(Journal.inMemory(environment));
    JournalEntry entry = entry("later", Step.ACCEPTED);
    memory.write(
        new JournalEntry(
            entry.scope(),
            entry.key(),
            1,
            entry.step(),
            new JournalEntry.Dates(
                NOW, null, NOW.plus(Duration.ofDays(30)), NOW.plus(Duration.ofDays(37))),
            2,
            entry.state()));

    pass(Duration.ofDays(36));
    manyMore(memory);

    assertThat(memory.step("later")).contains(Step.ACCEPTED);
  }
}
