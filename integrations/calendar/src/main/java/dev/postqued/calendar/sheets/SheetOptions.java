package dev.postqued.calendar.sheets;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a spreadsheet does not say about itself. Immutable: each method returns a copy.
 *
 * <pre>{@code
 * SheetOptions.defaults().zone(ZoneId.of("Europe/Berlin")).account("acme")
 * }</pre>
 */
public final class SheetOptions {

  private static final int MOST_ROWS = 1_048_576;
  private static final SheetOptions DEFAULTS = new SheetOptions(new Values());

  /** Unset options are null. */
  private static final class Values {
    @Nullable ZoneId zone;
    @Nullable String account;
    @Nullable String platform;
    PostKind kind = PostKind.PUBLISH;
    @Nullable Character delimiter;
    @Nullable Charset charset;
    @Nullable String worksheet;
    @Nullable DateTimeFormatter timeFormat;
    int maxRows = 100_000;

    Values copy() {
      Values copy = new Values();
      copy.zone = zone;
      copy.account = account;
      copy.platform = platform;
      copy.kind = kind;
      copy.delimiter = delimiter;
      copy.charset = charset;
      copy.worksheet = worksheet;
      copy.timeFormat = timeFormat;
      copy.maxRows = maxRows;
      return copy;
    }
  }

  private final Values values;

  private SheetOptions(Values values) {
    this.values = values;
  }

  /** Returns options that leave everything to the file. */
  public static SheetOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Returns options with the time zone of rows whose column {@code zone} is blank. Default: none,
   * and a local time without a zone is an error.
   */
  public SheetOptions zone(ZoneId zone) {
    return with(v -> v.zone = zone);
  }

  /** Returns options with the account of rows whose column {@code account} is blank. */
  public SheetOptions account(String account) {
    return with(v -> v.account = notBlank("account", account));
  }

  /** Returns options with the platform of rows whose column {@code platform} is blank. */
  public SheetOptions platform(String platform) {
    return with(v -> v.platform = notBlank("platform", platform));
  }

  /** Returns options with the kind of rows whose column {@code kind} is blank. Default: publish. */
  public SheetOptions kind(PostKind kind) {
    return with(v -> v.kind = kind);
  }

  /**
   * Returns options with the character between the fields of a CSV file. Default: that of a first
   * line such as {@code sep=;}, or else the one of semicolon, comma, tab and {@code |} that splits
   * the header into known columns.
   */
  public SheetOptions delimiter(char delimiter) {
    if (delimiter == '"' || delimiter == '\n' || delimiter == '\r' || delimiter == 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "delimiter must not be a quote or a line break, was U+%04X",
              (int) delimiter));
    }
    return with(v -> v.delimiter = delimiter);
  }

  /**
   * Returns options with the charset of a CSV file. Default: that of its byte order mark, UTF-16 if
   * every second byte is zero, or else UTF-8.
   */
  public SheetOptions charset(Charset charset) {
    return with(v -> v.charset = charset);
  }

  /** Returns options with the name of the worksheet of an XLSX file. Default: the first visible. */
  public SheetOptions worksheet(String worksheet) {
    return with(v -> v.worksheet = notBlank("worksheet", worksheet));
  }

  /**
   * Returns options with a further form of local times, such as {@code
   * DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm")}. A time that has it is read with it, whatever
   * else it could mean. Default: none, and dates that are not ISO 8601 are refused.
   */
  public SheetOptions timeFormat(DateTimeFormatter timeFormat) {
    return with(v -> v.timeFormat = timeFormat);
  }

  /** Returns options with the most rows that are read, 1 to 1,048,576. Default: 100,000. */
  public SheetOptions maxRows(int maxRows) {
    if (maxRows < 1 || maxRows > MOST_ROWS) {
      throw new IllegalArgumentException(
          "maxRows must be between 1 and " + MOST_ROWS + ", was " + maxRows);
    }
    return with(v -> v.maxRows = maxRows);
  }

  @Nullable ZoneId zone() {
    return values.zone;
  }

  @Nullable String account() {
    return values.account;
  }

  @Nullable String platform() {
    return values.platform;
  }

  PostKind kind() {
    return values.kind;
  }

  @Nullable Character delimiter() {
    return values.delimiter;
  }

  @Nullable Charset charset() {
    return values.charset;
  }

  @Nullable String worksheet() {
    return values.worksheet;
  }

  @Nullable DateTimeFormatter timeFormat() {
    return values.timeFormat;
  }

  int maxRows() {
    return values.maxRows;
  }

  private SheetOptions with(Consumer<Values> change) {
    Values copy = values.copy();
    change.accept(copy);
    return new SheetOptions(copy);
  }

  private static String notBlank(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
    return value.strip();
  }
}
