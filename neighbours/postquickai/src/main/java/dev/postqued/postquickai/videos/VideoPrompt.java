package dev.postqued.postquickai.videos;

import dev.postqued.calls.SendableText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a video is to show. Immutable: each method returns a copy. */
public final class VideoPrompt {

  /** The longest prompt (PostQuickAI API reference, April 2026); what its characters are is not said. */
  private static final int MAX_CHARACTERS = 500;

  private final String text;
  private final VideoModel<?> model;
  private final VideoLength length;
  private final boolean isLandscape;
  private final @Nullable String group;

  private VideoPrompt(
      String text,
      VideoModel<?> model,
      VideoLength length,
      boolean isLandscape,
      @Nullable String group) {
    this.text = text;
    this.model = model;
    this.length = length;
    this.isLandscape = isLandscape;
    this.group = group;
  }

  /**
   * Starts a prompt for an upright video, 9 to 16.
   *
   * @param model the model
   * @param length a length that it can make
   * @param text the scene, what happens, how the camera moves, and the style: up to 500 characters
   * @param <L> the lengths that the model can make
   * @return the prompt
   * @throws IllegalArgumentException if the text is blank or longer, or has NUL or half of a surrogate pair
   */
  public static <L extends VideoLength> VideoPrompt of(VideoModel<L> model, L length, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("prompt must not be blank; say what the video shows");
    }
    SendableText.checked("prompt", text);
    int characters = text.codePointCount(0, text.length());
    if (characters > MAX_CHARACTERS) {
      throw new IllegalArgumentException(
          "prompt must have at most " + MAX_CHARACTERS + " characters, had " + characters);
    }
    return new VideoPrompt(text, model, length, false, null);
  }

  /**
   * Asks for a video that lies across, 16 to 9.
   *
   * @return a copy with this shape
   */
  public VideoPrompt landscape() {
    return new VideoPrompt(text, model, length, true, group);
  }

  /**
   * Sets the content group whose brand the video follows.
   *
   * @param id its id; by default none
   * @return a copy with this group
   */
  public VideoPrompt group(String id) {
    return new VideoPrompt(text, model, length, isLandscape, id);
  }

  /** Returns what it shows. */
  public String text() {
    return text;
  }

  /** Returns the model. */
  public VideoModel<?> model() {
    return model;
  }

  /** Returns the length. */
  public VideoLength length() {
    return length;
  }

  /** Returns whether it lies across. */
  public boolean isLandscape() {
    return isLandscape;
  }

  /** Returns the id of the content group, if there is one. */
  public Optional<String> group() {
    return Optional.ofNullable(group);
  }
}
