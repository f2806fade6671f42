package dev.postqued.postquickai.images;

/**
 * A model that makes images, for one image credit each. The set is open.
 *
 * @param value its name, such as {@code gemini-flash}
 */
public record ImageModel(String value) {

  /** Fast, 3 to 8 seconds; the default of the service. */
  public static final ImageModel GEMINI_FLASH = new ImageModel("gemini-flash");

  /** For scenes with much detail and for text in images, 8 to 15 seconds. */
  public static final ImageModel GPT_IMAGE = new ImageModel("gpt-image-1.5");

  /** For photorealistic or stylized images, 5 to 10 seconds. */
  public static final ImageModel NANO_BANANA_PRO = new ImageModel("nano-banana-pro");

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public ImageModel {
    if (value.isBlank()) {
      throw new IllegalArgumentException("model must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
