package dev.postqued.postsyncer.workspaces;

import dev.postqued.calls.SendableText;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a folder is to be: its name, its colour and where it lies. What is not set is left to the service, or stays
 * as it is. Immutable.
 */
public final class FolderForm {

  private static final FolderForm EMPTY = new FolderForm(null, null, null, false);

  private final @Nullable String name;
  private final @Nullable String color;
  private final @Nullable Long parent;
  private final boolean top;

  private FolderForm(
      @Nullable String name, @Nullable String color, @Nullable Long parent, boolean top) {
    this.name = name;
    this.color = color;
    this.parent = parent;
    this.top = top;
  }

  /** Returns a form that says nothing. */
  public static FolderForm empty() {
    return EMPTY;
  }

  /**
   * Returns a form with a name.
   *
   * @param name the name
   * @return the form
   * @throws IllegalArgumentException if it is blank or cannot be sent
   */
  public static FolderForm named(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
    return new FolderForm(SendableText.checked("name", name), null, null, false);
  }

  /**
   * Sets the colour; {@code #4F46E5} for a new folder if it is not set.
   *
   * @param hex a hash sign and six hexadecimal digits
   * @return a form with that colour
   * @throws IllegalArgumentException if it has another form
   */
  public FolderForm color(String hex) {
    return new FolderForm(name, Colors.checked(hex), parent, top);
  }

  /**
   * Sets the folder that it lies in.
   *
   * @param folder its id; for a change neither the folder itself nor one within it
   * @return a form with that place
   * @throws IllegalArgumentException if the id is not positive
   */
  public FolderForm within(long folder) {
    if (folder <= 0) {
      throw new IllegalArgumentException("folder must be positive, was " + folder);
    }
    return new FolderForm(name, color, folder, false);
  }

  /** Returns a form that lets it lie at the top. */
  public FolderForm atTop() {
    return new FolderForm(name, color, null, true);
  }

  /** Returns the name, if it is set. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** Returns the colour, if it is set. */
  public Optional<String> color() {
    return Optional.ofNullable(color);
  }

  /** Returns the id of the folder that it lies in, if it is set. */
  public OptionalLong parent() {
    return parent == null ? OptionalLong.empty() : OptionalLong.of(parent);
  }

  /** Returns whether it is to lie at the top. */
  public boolean isAtTop() {
    return top;
  }

  /** Returns whether it says nothing. */
  public boolean isEmpty() {
    return name == null && color == null && parent == null && !top;
  }
}
