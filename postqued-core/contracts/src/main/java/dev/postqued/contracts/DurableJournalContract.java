package dev.postqued.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalException;
import dev.postqued.journal.Step;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Journal} keeps that survives the program, beside {@link JournalContract}: what was
 * written is there when it is opened again, and one that was closed says so.
 */
public abstract class DurableJournalContract extends JournalContract {

  /** For subclasses. */
  protected DurableJournalContract() {}

  @Test
  void whatWasWrittenIsThereWhenItIsOpenedAgain() {
    journal().begin(entry("a", Step.UPLOADING));
    journal().begin(entry("b", Step.UPLOADING));
    journal().begin(entry(THEIRS, "b", Step.SENT));
    change("b", Step.ACCEPTED);

    reopened();

    assertEquals(List.of("a"), pending());
    assertFound(entry("a", Step.UPLOADING));
    assertFound(entry("b", Step.ACCEPTED));
    assertFound(entry(THEIRS, "b", Step.SENT));
  }

  @Test
  void aKeyThatBeganDoesNotBeginAgainWhenItIsOpenedAgain() {
    journal().begin(entry("a", Step.SENT));

    assertFalse(reopened().begin(entry("a", Step.UPLOADING)));

    assertFound(entry("a", Step.SENT));
  }

  @Test
  void theOrderOfOpenEntriesIsKept() {
    journal().begin(entry("c", Step.UPLOADING));
    journal().begin(entry("a", Step.UPLOADING));
    journal().begin(entry("b", Step.UPLOADING));
    change("c", Step.SENT);

    reopened();

    assertEquals(List.of("c", "a", "b"), pending());
  }

  @Test
  void whatAnInterruptedThreadWroteIsThereWhenItIsOpenedAgain() {
    interrupted(() -> journal().begin(entry("a", Step.UPLOADING)));
    interrupted(() -> change("a", Step.SENT));

    interrupted(() -> reopened().pending(OURS));

    assertFound(entry("a", Step.SENT));
  }

  @Test
  void itIsWrittenToAfterItWasOpenedAgain() {
    journal().begin(entry("a", Step.UPLOADING));
    assertTrue(reopened().begin(entry("b", Step.UPLOADING)));
    change("a", Step.SENT);

    assertEquals(2, pending().size());
  }

  @Test
  void oneThatWasClosedSaysSo() {
    Journal closed = journal();
    closed.begin(entry("a", Step.UPLOADING));
    closed.close();
    IdempotencyKey key = new IdempotencyKey("a");

    assertThrows(JournalException.class, () -> closed.begin(entry("b", Step.UPLOADING)));
    assertThrows(JournalException.class, () -> closed.update(entry("a", Step.SENT)));
    assertThrows(JournalException.class, () -> closed.find(OURS, key));
    assertThrows(JournalException.class, () -> closed.pending(OURS));
    assertThrows(
        JournalException.class, () -> closed.claim(OURS, key, "one", Duration.ofMinutes(1)));

    reopened();

    assertEquals(List.of("a"), pending());
  }

  @Test
  void closingOneTwiceLeavesItToItsNextOpener() {
    Journal first = journal();
    Journal second = reopened();

    first.close();

    assertTrue(second.begin(entry("a", Step.UPLOADING)));
  }
}
