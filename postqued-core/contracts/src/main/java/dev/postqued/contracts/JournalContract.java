package dev.postqued.contracts;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every {@link Journal} keeps: a key begins once, entries are found as they were written last,
 * those that are open come in the order of their begin, threads do not disturb each other, and an
 * interrupt stops nothing. For one that survives being closed there is {@link DurableJournalContract}.
 */
@Timeout(60)
public abstract class JournalContract {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  private Journal journal;

  /** For subclasses. */
  protected JournalContract() {}

  /** Opens the journal of this test, which is empty the first time. It is closed after the test. */
  protected abstract Journal openJournal();

  @BeforeEach
  void openTheJournal() {
    journal = openJournal();
  }

  @AfterEach
  void closeTheJournal() {
    boolean unused = Thread.interrupted();
    journal.close();
  }

  final Journal journal() {
    return journal;
  }

  /** Closes the journal and opens it again. */
  final Journal reopened() {
    journal.close();
    journal = openJournal();
    return journal;
  }

  static JournalEntry entry(String key, Step step) {
    return new JournalEntry(new IdempotencyKey(key), step, NOW, "{}");
  }

  /** Does work in a thread that was interrupted before, and must still be afterwards. */
  static <T> T interrupted(Supplier<T> work) {
    Thread.currentThread().interrupt();
    T result = work.get();
    assertTrue(Thread.interrupted(), "the flag of an interrupted thread is still set");
    return result;
  }

  static void interrupted(Runnable work) {
    boolean unused =
        interrupted(
            () -> {
              work.run();
              return true;
            });
  }

  final void assertFound(JournalEntry entry) {
    assertEquals(Optional.of(entry), journal.find(entry.key()));
  }

  @Test
  void aKeyBeginsOnce() {
    assertTrue(journal.begin(entry("a", Step.UPLOADING)));

    assertFalse(journal.begin(entry("a", Step.READY)));

    assertFound(entry("a", Step.UPLOADING));
  }

  @Test
  void aKeyThatIsDoneDoesNotBeginAgain() {
    journal.begin(entry("a", Step.UPLOADING));
    journal.update(entry("a", Step.ACCEPTED));

    assertFalse(journal.begin(entry("a", Step.UPLOADING)));

    assertFound(entry("a", Step.ACCEPTED));
  }

  @Test
  void anUnknownKeyIsNotFound() {
    journal.begin(entry("a", Step.UPLOADING));

    assertEquals(Optional.empty(), journal.find(new IdempotencyKey("b")));
  }

  @Test
  void anEntryIsFoundAsItWasWrittenLast() {
    journal.begin(entry("a", Step.UPLOADING));

    for (Step step : Step.values()) {
      journal.update(entry("a", step));
      assertFound(entry("a", step));
    }
  }

  @Test
  void anEntryIsFoundByteByByte() {
    IdempotencyKey key = new IdempotencyKey("!\"'%_\\~" + "k".repeat(248));
    String state =
        "{\"text\":\"two  words, '%_\\n \u00e4 \u20ac \ud83d\ude80 " + "x".repeat(200_000);
    JournalEntry entry = new JournalEntry(key, Step.SENT, NOW, state + "\"}");

    journal.begin(entry);

    assertFound(entry);
    assertEquals(List.of(entry), journal.pending());
  }

  @Test
  void keysThatDifferInCaseAreTwo() {
    assertTrue(journal.begin(entry("a", Step.UPLOADING)));
    assertTrue(journal.begin(entry("A", Step.READY)));

    assertFound(entry("a", Step.UPLOADING));
  }

  @Test
  void openEntriesComeInTheOrderOfTheirBegin() {
    journal.begin(entry("c", Step.UPLOADING));
    journal.begin(entry("a", Step.UPLOADING));
    journal.begin(entry("b", Step.UPLOADING));
    journal.update(entry("c", Step.SENT));

    assertEquals(
        List.of(entry("c", Step.SENT), entry("a", Step.UPLOADING), entry("b", Step.UPLOADING)),
        journal.pending());
  }

  @Test
  void whatIsDoneIsFoundAndNotOpen() {
    for (Step step : Step.values()) {
      journal.begin(entry(step.name(), step));
    }

    assertEquals(
        List.of(Step.UPLOADING, Step.READY, Step.SENT),
        journal.pending().stream().map(JournalEntry::step).toList());
    assertFound(entry("REFUSED", Step.REFUSED));
  }

  @Test
  void aListOfOpenEntriesStaysAsItWas() {
    journal.begin(entry("a", Step.UPLOADING));
    List<JournalEntry> open = journal.pending();

    journal.update(entry("a", Step.ACCEPTED));

    assertEquals(List.of(entry("a", Step.UPLOADING)), open);
  }

  @Test
  void ofManyThreadsOneBeginsAKey() throws InterruptedException {
    AtomicInteger begun = new AtomicInteger();

    Crowd.does(
        thread -> {
          for (int i = 0; i < 20; i++) {
            if (journal.begin(entry("key-" + i, Step.UPLOADING))) {
              begun.incrementAndGet();
            }
          }
        });

    assertEquals(20, begun.get());
    assertEquals(20, journal.pending().size());
  }

  @Test
  void manyThreadsWriteWithoutLosingAnything() throws InterruptedException {
    ConcurrentSkipListMap<String, JournalEntry> written = new ConcurrentSkipListMap<>();

    Crowd.does(
        thread -> {
          for (int i = 0; i < 10; i++) {
            String key = thread + "-" + i;
            journal.begin(entry(key, Step.UPLOADING));
            journal.update(entry(key, Step.SENT));
            written.put(key, entry(key, Step.SENT));
          }
        });

    assertEquals(10 * Crowd.SIZE, journal.pending().size());
    written.values().forEach(this::assertFound);
  }

  @Test
  void anInterruptStopsNoCallAndLeavesTheFlagSet() {
    assertTrue(interrupted(() -> journal.begin(entry("a", Step.UPLOADING))));
    interrupted(() -> journal.update(entry("a", Step.SENT)));

    assertEquals(
        Optional.of(entry("a", Step.SENT)),
        interrupted(() -> journal.find(new IdempotencyKey("a"))));
    assertEquals(List.of(entry("a", Step.SENT)), interrupted(() -> journal.pending()));
  }

  @Test
  void afterAnInterruptOthersGoOn() throws InterruptedException {
    interrupted(() -> journal.begin(entry("a", Step.UPLOADING)));

    Crowd.does(thread -> journal.begin(entry("key-" + thread, Step.UPLOADING)));

    assertEquals(1 + Crowd.SIZE, journal.pending().size());
  }

  @Test
  void closingItTwiceIsClosingIt() {
    journal.close();

    assertDoesNotThrow(journal::close);
  }
}
