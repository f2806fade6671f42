package dev.postqued.mediainfo;

/**
 * A width and a height.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record Dimensions(int width, int height) {

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if one is less than 1
   */
  public Dimensions {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "width and height must be at least 1 pixel, were " + width + " x " + height);
    }
  }

  @Override
  public String toString() {
    return width + "x" + height;
  }
}
