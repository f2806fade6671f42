package dev.postqued.postsyncer.workspaces;

/** Colours as the service takes them. */
final class Colors {

  private Colors() {}

  static String checked(String color) {
    if (!color.matches("#[0-9a-fA-F]{6}")) {
      throw new IllegalArgumentException(
          "color must be # and six hexadecimal digits, such as #4F46E5, was " + color);
    }
    return color;
  }
}
