package dev.postqued.proof;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** A journal in a file that takes its program with it. */
final class DyingJournal implements Journal {

  private final Path file;
  private final Journal journal;
  private final Death death;
  private final Runnable end;
  private int changes;

  DyingJournal(Path file, Death death, Runnable end) {
    this.file = file;
    this.journal = Journal.file(file);
    this.death = death;
    this.end = end;
  }

  @Override
  public boolean begin(JournalEntry entry) {
    if (journal.find(entry.key()).isPresent()) {
      return false;
    }
    change(() -> journal.begin(entry));
    return true;
  }

  @Override
  public void update(JournalEntry entry) {
    change(() -> journal.update(entry));
  }

  private void change(Runnable change) {
    changes++;
    boolean last = changes == death.step();
    if (last && death.kind() == Death.Kind.BEFORE_CHANGE) {
      end.run();
    }
    long before = size();
    change.run();
    if (last && death.kind() == Death.Kind.IN_CHANGE) {
      cut(before + death.bytes() % (size() - before));
      end.run();
    }
    if (last && death.kind() == Death.Kind.AFTER_CHANGE) {
      end.run();
    }
  }

  private long size() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void cut(long size) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<JournalEntry> find(IdempotencyKey key) {
    return journal.find(key);
  }

  @Override
  public List<JournalEntry> pending() {
    return journal.pending();
  }

  @Override
  public void close() {
    journal.close();
  }
}
