package dev.postqued.calendar.sheets;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of a spreadsheet without an error: one post. */
public final class Row {

  private final int line;
  private final String id;
  private final @Nullable Instant time;
  private final @Nullable String account;
  private final @Nullable String platform;
  private final List<SheetFile> files;
  private final String caption;
  private final PostKind kind;
  private final Map<String, String> options;

  Row(
      int line,
      String id,
      @Nullable Instant time,
      @Nullable String account,
      @Nullable String platform,
      List<SheetFile> files,
      String caption,
      PostKind kind,
      Map<String, String> options) {
    this.line = line;
    this.id = id;
    this.time = time;
    this.account = account;
    this.platform = platform;
    this.files = List.copyOf(files);
    this.caption = caption;
    this.kind = kind;
    this.options =
        options.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /**
   * Returns the number of the row as the program shows it, or the line of a CSV file in which it
   * begins; from 1 on.
   */
  public int line() {
    return line;
  }

  /** Returns the id, which no other row of the sheet has; never blank. */
  public String id() {
    return id;
  }

  /** Returns the time; empty if the cell is blank. */
  public Optional<Instant> time() {
    return Optional.ofNullable(time);
  }

  /** Returns the account of the row, or else the default one. */
  public Optional<String> account() {
    return Optional.ofNullable(account);
  }

  /** Returns the platform of the row, or else the default one. */
  public Optional<String> platform() {
    return Optional.ofNullable(platform);
  }

  /** Returns the media in the order of the cell. */
  public List<SheetFile> files() {
    return files;
  }

  /** Returns the caption as the cell shows it, with {@code \n} as line break; may be empty. */
  public String caption() {
    return caption;
  }

  /** Returns what is to become of the post. */
  public PostKind kind() {
    return kind;
  }

  /**
   * Returns the values of the columns {@code option.NAME} by NAME, as the header spells it, in the
   * order of the columns. Blank cells are left out.
   */
  public Map<String, String> options() {
    return options;
  }

  @Override
  public String toString() {
    return "row " + line + ": " + id;
  }
}
