package dev.postqued.journal;

import dev.postqued.idempotency.IdempotencyKey;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a line: a checksum, the step, the time, the key and the state, with one blank between
 * them. Neither a key nor JSON on one line holds a line break, and only the state holds blanks.
 */
final class JournalLine {

  private JournalLine() {}

  static String of(JournalEntry entry) {
    String content =
        entry.step() + " " + entry.updatedAt() + " " + entry.key() + " " + entry.state();
    if (content.indexOf('\n') >= 0) {
      throw new JournalException("The state of an entry must be JSON on one line", null);
    }
    return checksum(content) + " " + content + "\n";
  }

  /** Reads a line without its end; null if it is damaged. */
  static @Nullable JournalEntry parse(String line) {
    String[] parts = line.split(" ", 5);
    if (parts.length < 5 || !checksum(line.substring(parts[0].length() + 1)).equals(parts[0])) {
      return null;
    }
    try {
      return new JournalEntry(
          new IdempotencyKey(parts[3]), Step.valueOf(parts[1]), Instant.parse(parts[2]), parts[4]);
    } catch (IllegalArgumentException | DateTimeException e) {
      return null;
    }
  }

  private static String checksum(String content) {
    CRC32C crc = new CRC32C();
    crc.update(content.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }
}
