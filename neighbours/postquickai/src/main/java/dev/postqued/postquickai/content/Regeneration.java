package dev.postqued.postquickai.content;

import dev.postqued.calls.SendableText;
import dev.postqued.postquickai.images.ImageModel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a post is written again. Immutable. */
public final class Regeneration {

  private final String instructions;
  private final @Nullable ImageModel imageModel;

  private Regeneration(String instructions, @Nullable ImageModel imageModel) {
    this.instructions = instructions;
    this.imageModel = imageModel;
  }

  /**
   * Writes the text again, for one text credit.
   *
   * @param instructions what is to be different, such as "make it shorter and less salesy"
   * @return how
   * @throws IllegalArgumentException if the instructions are blank, or have NUL or half of a surrogate pair
   */
  public static Regeneration of(String instructions) {
    if (instructions.isBlank()) {
      throw new IllegalArgumentException(
          "instructions must not be blank; say what is to be different");
    }
    return new Regeneration(SendableText.checked("instructions", instructions), null);
  }

  /**
   * Makes another image as well, for one image credit more.
   *
   * @param model the model that makes it
   * @return a copy with an image
   */
  public Regeneration withImage(ImageModel model) {
    return new Regeneration(instructions, model);
  }

  /** Returns what is to be different. */
  public String instructions() {
    return instructions;
  }

  /** Returns the model that makes another image; empty if the image stays. */
  public Optional<ImageModel> imageModel() {
    return Optional.ofNullable(imageModel);
  }
}
