package dev.postqued.journal;

import dev.postqued.environment.JournalFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Writes many lines to a file in few writes. */
final class BufferedLines implements Consumer<byte[]> {

  private static final int BUFFER = 1 << 16;

  private final JournalFiles.OpenFile file;
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(BUFFER);
  private long written;

  BufferedLines(JournalFiles.OpenFile file) {
    this.file = file;
  }

  /** Throws what {@link #flush} throws as an {@link UncheckedIOException}. */
  @Override
  public void accept(byte[] line) {
    buffer.writeBytes(line);
    if (buffer.size() >= BUFFER) {
      try {
        flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  void flush() throws IOException {
    byte[] bytes = buffer.toByteArray();
    buffer.reset();
    file.write(bytes, written);
    written += bytes.length;
  }

  long written() {
    return written;
  }
}
