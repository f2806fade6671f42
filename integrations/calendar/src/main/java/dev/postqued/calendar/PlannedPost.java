package dev.postqued.calendar;

import dev.postqued.calendar.sheets.PostKind;
import dev.postqued.calendar.sheets.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A post of a calendar: what it says, and when it is due. It is stored in the database, files by their paths, so the files
 * must be where they were when it is published.
 *
 * @param id names the post in its calendar
 * @param due when it is published; null for as soon as it is imported
 * @param account the account, in the words of who imports it; null if they say nothing
 * @param platform the platform; null if they say nothing
 * @param media paths and addresses of the media, in order
 * @param caption the text; may be empty
 * @param kind whether it goes public
 * @param options options of the platform by name
 */
public record PlannedPost(
    String id,
    @Nullable Instant due,
    @Nullable String account,
    @Nullable String platform,
    List<String> media,
    String caption,
    PostKind kind,
    Map<String, String> options) {

  private static final int LONGEST_ID = 200;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the id is blank or has more than 200 characters
   */
  public PlannedPost {
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw new IllegalArgumentException(
          "id must have 1 to " + LONGEST_ID + " characters, was '" + id + "'");
    }
    media = List.copyOf(media);
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(kind, "kind");
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /**
   * Creates a post without options that goes public.
   *
   * @param id names it in its calendar
   * @param due when it is published
   * @param caption its text
   * @param media paths and addresses of its media
   * @return the post
   */
  public static PlannedPost of(String id, Instant due, String caption, String... media) {
    return new PlannedPost(
        id, due, null, null, List.of(media), caption, PostKind.PUBLISH, Map.of());
  }

  /**
   * Takes a row of a spreadsheet.
   *
   * @param row the row
   * @return the post
   */
  public static PlannedPost of(Row row) {
    List<String> media = new ArrayList<>();
    row.files()
        .forEach(
            file ->
                media.add(
                    file.path()
                        .map(path -> path.toAbsolutePath().toString())
                        .orElseGet(file::text)));
    return new PlannedPost(
        row.id(),
        row.time().orElse(null),
        row.account().orElse(null),
        row.platform().orElse(null),
        media,
        row.caption(),
        row.kind(),
        row.options());
  }

  /**
   * Moves it.
   *
   * @param time when it is published
   * @return the same post at that time
   */
  public PlannedPost at(Instant time) {
    return new PlannedPost(id, time, account, platform, media, caption, kind, options);
  }

  /** Returns when it is published; empty for as soon as it is imported. */
  public Optional<Instant> time() {
    return Optional.ofNullable(due);
  }
}
