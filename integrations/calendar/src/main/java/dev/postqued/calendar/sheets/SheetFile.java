package dev.postqued.calendar.sheets;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A medium that a row names: a file, or an address that begins with {@code http://} or {@code
 * https://}. It is not opened, and need not exist.
 */
public final class SheetFile {

  private final String text;
  private final @Nullable Path path;
  private final @Nullable URI url;

  private SheetFile(String text, @Nullable Path path, @Nullable URI url) {
    this.text = text;
    this.path = path;
    this.url = url;
  }

  static SheetFile of(String text, Path path) {
    return new SheetFile(text, path, null);
  }

  static SheetFile of(String text, URI url) {
    return new SheetFile(text, null, url);
  }

  /** Returns what the cell says. */
  public String text() {
    return text;
  }

  /** Returns the file, resolved against the folder of the sheet; empty for an address. */
  public Optional<Path> path() {
    return Optional.ofNullable(path);
  }

  /** Returns the address; empty for a file. */
  public Optional<URI> url() {
    return Optional.ofNullable(url);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SheetFile file
        && text.equals(file.text)
        && Objects.equals(path, file.path)
        && Objects.equals(url, file.url);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, path, url);
  }

  @Override
  public String toString() {
    return text;
  }
}
