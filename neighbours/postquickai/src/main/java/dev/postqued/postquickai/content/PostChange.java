package dev.postqued.postquickai.content;

import dev.postqued.calls.SendableText;
import dev.postqued.postquickai.accounts.Platform;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A change of a post; what it does not say stays as it is. Immutable: each method returns a copy. */
public final class PostChange {

  private final @Nullable String text;
  private final @Nullable List<Platform> platforms;
  private final @Nullable List<Part> parts;

  private PostChange(
      @Nullable String text, @Nullable List<Platform> platforms, @Nullable List<Part> parts) {
    this.text = text;
    this.platforms = platforms == null ? null : List.copyOf(platforms);
    this.parts = parts == null ? null : List.copyOf(parts);
  }

  /**
   * Starts with another text.
   *
   * @param text the text
   * @return the change
   * @throws IllegalArgumentException if the text is blank, or has NUL or half of a surrogate pair
   */
  public static PostChange text(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("text must not be blank; a post needs one");
    }
    return new PostChange(SendableText.checked("text", text), null, null);
  }

  /**
   * Starts with other platforms.
   *
   * @param targets the platforms, at least one
   * @return the change
   * @throws IllegalArgumentException if there is none
   */
  public static PostChange platforms(List<Platform> targets) {
    return new PostChange(null, null, null).andPlatforms(targets);
  }

  /**
   * Starts with other parts of a thread.
   *
   * @param parts at least two parts
   * @return the change
   * @throws IllegalArgumentException if there are fewer
   */
  public static PostChange thread(List<Part> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException(
          "a thread must have at least 2 parts, had " + parts.size() + "; use PostChange.single()");
    }
    return new PostChange(parts.get(0).text(), null, parts);
  }

  /**
   * Starts with a thread that becomes a single post.
   *
   * @return the change
   */
  public static PostChange single() {
    return new PostChange(null, null, List.of());
  }

  /**
   * Changes the platforms as well.
   *
   * @param targets the platforms, at least one
   * @return a copy with these platforms
   * @throws IllegalArgumentException if there is none
   */
  public PostChange andPlatforms(List<Platform> targets) {
    if (targets.isEmpty()) {
      throw new IllegalArgumentException("platforms must have at least one platform, had none");
    }
    return new PostChange(text, targets, parts);
  }

  /** Returns the text; empty if it stays. */
  public Optional<String> text() {
    return Optional.ofNullable(text);
  }

  /** Returns the platforms; empty if they stay. */
  public Optional<List<Platform>> platforms() {
    return Optional.ofNullable(platforms);
  }

  /** Returns the parts of a thread, none for a single post; empty if they stay. */
  public Optional<List<Part>> parts() {
    return Optional.ofNullable(parts);
  }
}
