package dev.postqued.journal;

import dev.postqued.idempotency.IdempotencyKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a journal file: a checksum, a word for the kind of line, and its values, with one
 * blank between them. Neither a scope, a key nor JSON on one line holds a line break, and only the
 * state of an entry, which comes last, holds blanks. Times are milliseconds since 1970.
 */
final class JournalLine {

  private static final String FORMAT = "journal";
  private static final String CLOCK = "clock";
  private static final String POST = "post";
  private static final int VERSION = 2;
  private static final int CHECKSUM_LENGTH = 8;
  private static final String NONE = "-";

  private JournalLine() {}

  /** The first line of a file. */
  static byte[] format() {
    return line(FORMAT + ' ' + VERSION);
  }

  /** Notes the time. */
  static byte[] clock(Instant now) {
    return line(CLOCK + ' ' + now.toEpochMilli());
  }

  static byte[] of(JournalEntry entry) {
    JournalEntry.Dates dates = entry.dates();
    return line(
        String.join(
            " ",
            POST,
            Long.toString(entry.version()),
            entry.step().name(),
            Integer.toString(entry.schema()),
            millis(dates.updatedAt()),
            millis(dates.firstSentAt()),
            millis(dates.dispatchAt()),
            millis(dates.keptUntil()),
            entry.scope().service(),
            entry.scope().address(),
            entry.scope().tenant(),
            entry.key().value(),
            entry.state()));
  }

  private static byte[] line(String content) {
    if (content.indexOf('\n') >= 0) {
      throw new JournalException("The state of an entry must be JSON on one line", null);
    }
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    byte[] line = new byte[CHECKSUM_LENGTH + 1 + bytes.length + 1];
    byte[] sum = checksum(bytes, 0, bytes.length).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(sum, 0, line, 0, CHECKSUM_LENGTH);
    line[CHECKSUM_LENGTH] = ' ';
    System.arraycopy(bytes, 0, line, CHECKSUM_LENGTH + 1, bytes.length);
    line[line.length - 1] = '\n';
    return line;
  }

  /** Returns what stands behind the checksum of a line without its end; null if it is damaged. */
  static @Nullable String content(byte[] line, int length) {
    int start = CHECKSUM_LENGTH + 1;
    if (length < start
        || !new String(line, 0, start, StandardCharsets.ISO_8859_1)
            .equals(checksum(line, start, length - start) + ' ')) {
      return null;
    }
    return new String(line, start, length - start, StandardCharsets.UTF_8);
  }

  /** Returns the version of the file that a first line tells; 0 if it tells none. */
  static int version(String content) {
    String start = FORMAT + ' ';
    return content.startsWith(start) && content.substring(start.length()).matches("[0-9]{1,9}")
        ? Integer.parseInt(content.substring(start.length()))
        : 0;
  }

  static boolean isReadable(int version) {
    return version == VERSION;
  }

  static boolean isClock(String content) {
    return content.startsWith(CLOCK + ' ');
  }

  /**
   * Reads the time of such a line.
   *
   * @throws IllegalArgumentException if it has none
   */
  static Instant clock(String content) {
    return Instant.ofEpochMilli(Long.parseLong(content.substring(CLOCK.length() + 1)));
  }

  /**
   * Reads an entry.
   *
   * @throws IllegalArgumentException if the line is not one of an entry
   */
  static JournalEntry entry(String content, ScopeCache scopes) {
    String[] parts = content.split(" ", 13);
    if (parts.length < 13 || !parts[0].equals(POST)) {
      throw new IllegalArgumentException("not an entry");
    }
    return new JournalEntry(
        scopes.scope(parts[8], parts[9], parts[10]),
        new IdempotencyKey(parts[11]),
        Long.parseLong(parts[1]),
        Step.valueOf(parts[2]),
        new JournalEntry.Dates(
            instant(parts[4]), optional(parts[5]), optional(parts[6]), instant(parts[7])),
        Integer.parseInt(parts[3]),
        parts[12]);
  }

  /** The entries of a file have few scopes: the last one is kept, to share it. */
  static final class ScopeCache {

    private @Nullable JournalScope last;

    JournalScope scope(String service, String address, String tenant) {
      JournalScope scope = last;
      if (scope == null
          || !scope.tenant().equals(tenant)
          || !scope.address().equals(address)
          || !scope.service().equals(service)) {
        scope = new JournalScope(service, address, tenant);
        last = scope;
      }
      return scope;
    }
  }

  private static String millis(@Nullable Instant time) {
    return time == null ? NONE : Long.toString(time.toEpochMilli());
  }

  private static Instant instant(String millis) {
    return Instant.ofEpochMilli(Long.parseLong(millis));
  }

  private static @Nullable Instant optional(String millis) {
    return millis.equals(NONE) ? null : instant(millis);
  }

  private static String checksum(byte[] bytes, int offset, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, offset, length);
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }
}
