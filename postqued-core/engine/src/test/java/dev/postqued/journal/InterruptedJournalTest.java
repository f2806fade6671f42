package dev.postqued.journal;

import static dev.postqued.journal.Written.entry;
import static dev.postqued.journal.Written.large;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.support.Logs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Threads that are interrupted while they work with a journal in a file. */
@Timeout(60)
class InterruptedJournalTest {

  @TempDir Path folder;

  @AfterEach
  void clearTheFlag() {
    boolean unused = Thread.interrupted();
  }

  private Path file() {
    return folder.resolve("posts.journal");
  }

  /** Does work in a thread that was interrupted before, and must still be afterwards. */
  private static <T> T interrupted(Supplier<T> work) {
    Thread.currentThread().interrupt();
    T result = work.get();
    assertThat(Thread.interrupted()).as("the flag of the thread is still set").isTrue();
    return result;
  }

  private static void interrupted(Runnable work) {
    boolean unused =
        interrupted(
            () -> {
              work.run();
              return true;
            });
  }

  @Test
  void anInterruptedThreadOpensAJournal() {
    try (Journal journal = Journal.file(file())) {
      journal.begin(entry("a", Step.SENT));
    }

    try (Journal journal = interrupted(() -> Journal.file(file()))) {
      assertThat(new Written(journal).open()).containsExactly(entry("a", Step.SENT));
      new Written(journal).write(entry("a", Step.ACCEPTED));
    }

    try (Journal journal = Journal.file(file())) {
      assertThat(new Written(journal).step("a")).contains(Step.ACCEPTED);
    }
  }

  @Test
  void whatAnInterruptedThreadWritesIsThereAndOthersWriteOn() {
    try (Journal journal = Journal.file(file())) {
      assertThat(interrupted(() -> journal.begin(entry("a", Step.UPLOADING)))).isTrue();
      interrupted(() -> new Written(journal).write(entry("a", Step.READY)));
      journal.begin(entry("b", Step.UPLOADING));
    }

    try (Journal journal = Journal.file(file())) {
      assertThat(new Written(journal).open())
          .containsExactly(entry("a", Step.READY), entry("b", Step.UPLOADING));
    }
  }

  @Test
  void anInterruptedThreadWritesTheFileAnew() throws IOException {
    try (Journal journal = Journal.file(file())) {
      for (int i = 0; i < 12; i++) {
        interrupted(() -> new Written(journal).write(large("a", Step.READY, 300_000)));
      }
      assertThat(Files.size(file()))
          .as("bytes after the file was written anew")
          .isLessThan(2 << 20);
      new Written(journal).write(entry("a", Step.SENT));
    }

    try (Journal journal = Journal.file(file())) {
      assertThat(new Written(journal).open()).containsExactly(entry("a", Step.SENT));
    }
  }

  @Test
  void theFolderIsForcedToTheDiskByAnInterruptedThread() {
    try (Logs logs = new Logs()) {
      interrupted(() -> Journal.file(file()).close());

      assertThat(logs.texts()).noneMatch(text -> text.contains("cannot be forced"));
    }
  }

  @Test
  void aJournalThatAnInterruptedThreadClosedCanBeOpenedAgain() {
    Journal closed = Journal.file(file());
    closed.begin(entry("a", Step.SENT));

    interrupted(closed::close);

    try (Journal journal = Journal.file(file())) {
      assertThat(new Written(journal).open()).containsExactly(entry("a", Step.SENT));
    }
  }

  /** Interrupts come as fast as they can, in writes, in forces, and while the file is written anew. */
  @Test
  void whatWasAcknowledgedSurvivesInterruptsAtAnyMoment() throws Exception {
    Map<IdempotencyKey, JournalEntry> acknowledged = new ConcurrentHashMap<>();
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    try (Journal journal = Journal.file(file())) {
      List<Thread> writers =
          IntStream.range(0, 8)
              .mapToObj(n -> new Thread(() -> write(journal, "writer-" + n, acknowledged)))
              .toList();
      for (Thread writer : writers) {
        writer.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
        writer.start();
      }
      while (writers.stream().anyMatch(Thread::isAlive)) {
        writers.forEach(Thread::interrupt);
        Thread.onSpinWait();
      }
    }

    assertThat(failures).isEmpty();
    assertThat(acknowledged).hasSize(8 * 5);
    try (Journal journal = Journal.file(file())) {
      assertThat(new Written(journal).open())
          .containsExactlyInAnyOrderElementsOf(acknowledged.values());
    }
  }

  private static void write(
      Journal journal, String writer, Map<IdempotencyKey, JournalEntry> acknowledged) {
    for (int change = 0; change < 100; change++) {
      JournalEntry entry = large(writer + "-" + change % 5, Step.SENT, 5000 + change);
      new Written(journal).write(entry);
      acknowledged.put(entry.key(), entry);
    }
  }
}
