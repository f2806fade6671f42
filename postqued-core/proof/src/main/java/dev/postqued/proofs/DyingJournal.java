package dev.postqued.proofs;

import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;

/** A journal in a file that takes its program with it. */
public final class DyingJournal extends ForwardingJournal {

  private final Path file;
  private final Death death;
  private final Runnable end;
  private int changes;

  /**
   * Opens a journal.
   *
   * @param end ends the program
   */
  public DyingJournal(Path file, Death death, Runnable end) {
    super(Journal.file(file));
    this.file = file;
    this.death = death;
    this.end = end;
  }

  @Override
  public boolean begin(JournalEntry entry) {
    return find(entry.scope(), entry.key()).isEmpty() && change(() -> super.begin(entry));
  }

  @Override
  public boolean update(JournalEntry entry) {
    return change(() -> super.update(entry));
  }

  private boolean change(BooleanSupplier change) {
    changes++;
    boolean last = changes == death.step();
    if (last && death.kind() == Death.Kind.BEFORE_CHANGE) {
      end.run();
    }
    long before = size();
    boolean changed = change.getAsBoolean();
    if (last && death.kind() == Death.Kind.IN_CHANGE) {
      cut(before + death.bytes() % (size() - before));
      end.run();
    }
    if (last && death.kind() == Death.Kind.AFTER_CHANGE) {
      end.run();
    }
    return changed;
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
}
