package dev.postqued.contracts;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.JournalScope;
import dev.postqued.journal.Step;
import java.time.Duration;
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
 * What every {@link Journal} keeps: a key begins once, entries are found as they were written last
 * and changed only from the version that was read, one owner at a time claims an entry, scopes do not
 * see each other, those that are open come in the order of their begin, threads do not disturb each
 * other, and an interrupt stops nothing. For one that survives being closed there is {@link DurableJournalContract}.
 */
@Timeout(60)
public abstract class JournalContract {

  static final JournalScope OURS = new JournalScope("some", "https://api.example.com", "ours");
  static final JournalScope THEIRS = new JournalScope("some", "https://api.example.com", "theirs");

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");
  private static final Instant FAR_AWAY = Instant.parse("2999-01-01T00:00:00Z");

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
    return entry(OURS, key, step);
  }

  static JournalEntry entry(JournalScope scope, String key, Step step) {
    return new JournalEntry(
        scope,
        new IdempotencyKey(key),
        1,
        step,
        new JournalEntry.Dates(NOW, null, null, FAR_AWAY),
        1,
        "{}");
  }

  final Optional<JournalEntry> find(String key) {
    return journal.find(OURS, new IdempotencyKey(key));
  }

  final List<String> pending() {
    return journal.pending(OURS).stream().map(IdempotencyKey::value).toList();
  }

  /** Changes an entry from the version that is there. */
  final void change(String key, Step step) {
    JournalEntry known = find(key).orElseThrow();
    assertTrue(journal.update(entry(key, step).withVersion(known.version())));
  }

  final Optional<JournalEntry> claim(String key, String owner) {
    return journal.claim(OURS, new IdempotencyKey(key), owner, Duration.ofMinutes(5));
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

  /** Whatever its version is by now. */
  final void assertFound(JournalEntry entry) {
    JournalEntry found = journal.find(entry.scope(), entry.key()).orElseThrow();
    assertEquals(entry, found.withVersion(entry.version()));
  }

  @Test
  void aKeyBeginsOnce() {
    assertTrue(journal.begin(entry("a", Step.UPLOADING)));

    assertFalse(journal.begin(entry("a", Step.READY)));

    assertFound(entry("a", Step.UPLOADING));
  }

  @Test
  void aKeyThatIsFinishedDoesNotBeginAgain() {
    journal.begin(entry("a", Step.UPLOADING));
    change("a", Step.ACCEPTED);

    assertFalse(journal.begin(entry("a", Step.UPLOADING)));

    assertFound(entry("a", Step.ACCEPTED));
  }

  @Test
  void anUnknownKeyIsNotFound() {
    journal.begin(entry("a", Step.UPLOADING));

    assertEquals(Optional.empty(), find("b"));
  }

  @Test
  void anUnknownKeyIsNotUpdated() {
    assertFalse(journal.update(entry("a", Step.SENT)));

    assertEquals(Optional.empty(), find("a"));
  }

  @Test
  void anEntryIsFoundAsItWasWrittenLast() {
    journal.begin(entry("a", Step.UPLOADING));

    for (Step step : List.of(Step.READY, Step.SENT, Step.REFUSED, Step.SENT, Step.ACCEPTED)) {
      change("a", step);
      assertFound(entry("a", step));
    }
  }

  @Test
  void anEntryIsFoundByteByByte() {
    IdempotencyKey key = new IdempotencyKey("!\"'%_\\~" + "k".repeat(248));
    String state =
        "{\"text\":\"two  words, '%_\\n \u00e4 \u20ac \ud83d\ude80 " + "x".repeat(200_000);
    JournalEntry entry =
        new JournalEntry(
            OURS,
            key,
            1,
            Step.SENT,
            new JournalEntry.Dates(NOW, NOW.minusMillis(1), NOW.plusSeconds(1), FAR_AWAY),
            7,
            state + "\"}");

    journal.begin(entry);

    assertFound(entry);
    assertEquals(List.of(key), journal.pending(OURS));
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
    change("c", Step.SENT);

    assertEquals(List.of("c", "a", "b"), pending());
  }

  @Test
  void whatIsFinishedIsFoundAndNotOpen() {
    for (Step step : Step.values()) {
      journal.begin(entry(step.name(), step));
    }

    assertEquals(List.of("UPLOADING", "READY", "SENT"), pending());
    assertFound(entry("REFUSED", Step.REFUSED));
  }

  @Test
  void aListOfOpenEntriesStaysAsItWas() {
    journal.begin(entry("a", Step.UPLOADING));
    List<String> open = pending();

    change("a", Step.ACCEPTED);

    assertEquals(List.of("a"), open);
  }

  @Test
  void eachChangeHasANewVersion() {
    journal.begin(entry("a", Step.UPLOADING));
    long first = find("a").orElseThrow().version();
    change("a", Step.SENT);

    assertTrue(find("a").orElseThrow().version() > first);
  }

  @Test
  void aChangeOfAnOldVersionIsRefused() {
    journal.begin(entry("a", Step.UPLOADING));
    JournalEntry old = find("a").orElseThrow();
    change("a", Step.SENT);

    assertFalse(journal.update(entry("a", Step.READY).withVersion(old.version())));

    assertFound(entry("a", Step.SENT));
  }

  @Test
  void anAcceptedPostStaysAccepted() {
    journal.begin(entry("a", Step.UPLOADING));
    change("a", Step.ACCEPTED);
    long version = find("a").orElseThrow().version();

    assertFalse(journal.update(entry("a", Step.SENT).withVersion(version)));
    assertFalse(journal.update(entry("a", Step.ABANDONED).withVersion(version)));

    assertFound(entry("a", Step.ACCEPTED));
  }

  @Test
  void aScopeSeesItsOwnEntriesOnly() {
    journal.begin(entry(OURS, "a", Step.UPLOADING));
    assertTrue(journal.begin(entry(THEIRS, "a", Step.SENT)));
    journal.begin(entry(THEIRS, "b", Step.SENT));

    assertEquals(List.of("a"), pending());
    assertEquals(2, journal.pending(THEIRS).size());
    assertFound(entry(OURS, "a", Step.UPLOADING));
    assertFound(entry(THEIRS, "a", Step.SENT));
    assertEquals(Optional.empty(), find("b"));
  }

  @Test
  void whatIsClaimedNobodyElseClaims() {
    journal.begin(entry("a", Step.UPLOADING));

    assertTrue(claim("a", "one").isPresent());

    assertEquals(Optional.empty(), claim("a", "two"));
    assertTrue(claim("a", "one").isPresent(), "its owner makes the claim longer");
  }

  @Test
  void whatWasReleasedIsClaimedByTheNext() {
    journal.begin(entry("a", Step.UPLOADING));
    claim("a", "one");

    journal.release(OURS, new IdempotencyKey("a"), "two");
    assertEquals(Optional.empty(), claim("a", "two"));
    journal.release(OURS, new IdempotencyKey("a"), "one");

    assertTrue(claim("a", "two").isPresent());
  }

  @Test
  void aClaimWhoseTimeIsOverGoesToTheNext() {
    journal.begin(entry("a", Step.UPLOADING));
    journal.claim(OURS, new IdempotencyKey("a"), "one", Duration.ZERO);

    assertTrue(claim("a", "two").isPresent());
  }

  @Test
  void whoLostItsClaimChangesNothing() {
    journal.begin(entry("a", Step.UPLOADING));
    JournalEntry late =
        journal.claim(OURS, new IdempotencyKey("a"), "one", Duration.ZERO).orElseThrow();
    JournalEntry next = claim("a", "two").orElseThrow();

    assertFalse(journal.update(entry("a", Step.READY).withVersion(late.version())));
    assertTrue(journal.update(entry("a", Step.SENT).withVersion(next.version())));

    assertFound(entry("a", Step.SENT));
  }

  @Test
  void aClaimChangesNothingButTheVersion() {
    journal.begin(entry("a", Step.SENT));

    JournalEntry claimed = claim("a", "one").orElseThrow();

    assertEquals(entry("a", Step.SENT), claimed.withVersion(1));
    assertFound(entry("a", Step.SENT));
  }

  @Test
  void whatIsUnknownIsNotClaimed() {
    assertEquals(Optional.empty(), claim("a", "one"));
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
    assertEquals(20, pending().size());
  }

  @Test
  void ofManyThreadsOneClaimsAnEntry() throws InterruptedException {
    journal.begin(entry("a", Step.UPLOADING));
    AtomicInteger claims = new AtomicInteger();

    Crowd.does(
        thread -> {
          if (claim("a", "thread-" + thread).isPresent()) {
            claims.incrementAndGet();
          }
        });

    assertEquals(1, claims.get());
  }

  @Test
  void manyThreadsWriteWithoutLosingAnything() throws InterruptedException {
    ConcurrentSkipListMap<String, JournalEntry> written = new ConcurrentSkipListMap<>();

    Crowd.does(
        thread -> {
          for (int i = 0; i < 10; i++) {
            String key = thread + "-" + i;
            journal.begin(entry(key, Step.UPLOADING));
            change(key, Step.SENT);
            written.put(key, entry(key, Step.SENT));
          }
        });

    assertEquals(10 * Crowd.SIZE, pending().size());
    written.values().forEach(this::assertFound);
  }

  @Test
  void anInterruptStopsNoCallAndLeavesTheFlagSet() {
    assertTrue(interrupted(() -> journal.begin(entry("a", Step.UPLOADING))));
    interrupted(() -> change("a", Step.SENT));
    assertTrue(interrupted(() -> claim("a", "one")).isPresent());
    interrupted(() -> journal.release(OURS, new IdempotencyKey("a"), "one"));

    assertEquals(Step.SENT, interrupted(() -> find("a")).orElseThrow().step());
    assertEquals(List.of("a"), interrupted(() -> pending()));
  }

  @Test
  void afterAnInterruptOthersGoOn() throws InterruptedException {
    interrupted(() -> journal.begin(entry("a", Step.UPLOADING)));

    Crowd.does(thread -> journal.begin(entry("key-" + thread, Step.UPLOADING)));

    assertEquals(1 + Crowd.SIZE, pending().size());
  }

  @Test
  void closingItTwiceIsClosingIt() {
    journal.close();

    assertDoesNotThrow(journal::close);
  }
}
