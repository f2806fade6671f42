package dev.postqued.postquickai.images;

/** The shape of an image. */
public enum ImageRatio {
  /** Square; the default of the service. */
  SQUARE("1:1"),
  /** 4 to 5, upright. */
  FOUR_TO_FIVE("4:5"),
  /** 9 to 16, upright. */
  NINE_TO_SIXTEEN("9:16"),
  /** 16 to 9, across. */
  SIXTEEN_TO_NINE("16:9"),
  /** 3 to 4, upright. */
  THREE_TO_FOUR("3:4"),
  /** 4 to 3, across. */
  FOUR_TO_THREE("4:3");

  private final String value;

  ImageRatio(String value) {
    this.value = value;
  }

  /** Returns the name that the service has for it. */
  public String value() {
    return value;
  }
}
