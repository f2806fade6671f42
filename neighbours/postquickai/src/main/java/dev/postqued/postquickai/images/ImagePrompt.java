package dev.postqued.postquickai.images;

import dev.postqued.calls.SendableText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an image is to show. Immutable: each method returns a copy. */
public final class ImagePrompt {

  private final String text;
  private final ImageModel model;
  private final ImageRatio ratio;
  private final @Nullable String group;

  private ImagePrompt(String text, ImageModel model, ImageRatio ratio, @Nullable String group) {
    this.text = text;
    this.model = model;
    this.ratio = ratio;
    this.group = group;
  }

  /**
   * Starts a prompt.
   *
   * @param text the subject, the style, the light, the composition and the mood
   * @return the prompt
   * @throws IllegalArgumentException if the text is blank, or has NUL or half of a surrogate pair
   */
  public static ImagePrompt of(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("prompt must not be blank; say what the image shows");
    }
    return new ImagePrompt(
        SendableText.checked("prompt", text), ImageModel.GEMINI_FLASH, ImageRatio.SQUARE, null);
  }

  /**
   * Sets the model.
   *
   * @param maker the model; by default {@link ImageModel#GEMINI_FLASH}
   * @return a copy with this model
   */
  public ImagePrompt model(ImageModel maker) {
    return new ImagePrompt(text, maker, ratio, group);
  }

  /**
   * Sets the shape.
   *
   * @param shape the shape; by default {@link ImageRatio#SQUARE}
   * @return a copy with this shape
   */
  public ImagePrompt ratio(ImageRatio shape) {
    return new ImagePrompt(text, model, shape, group);
  }

  /**
   * Sets the content group whose brand the image follows.
   *
   * @param id its id; by default none
   * @return a copy with this group
   */
  public ImagePrompt group(String id) {
    return new ImagePrompt(text, model, ratio, id);
  }

  /** Returns what it shows. */
  public String text() {
    return text;
  }

  /** Returns the model. */
  public ImageModel model() {
    return model;
  }

  /** Returns the shape. */
  public ImageRatio ratio() {
    return ratio;
  }

  /** Returns the id of the content group, if there is one. */
  public Optional<String> group() {
    return Optional.ofNullable(group);
  }
}
