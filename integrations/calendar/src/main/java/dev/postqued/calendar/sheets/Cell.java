package dev.postqued.calendar.sheets;

/**
 * A cell as the file has it.
 *
 * @param text the text; of a number the digits of the file
 * @param format the number format; "General" unless the cell is a number
 */
record Cell(Type type, String text, String format) {

  static final Cell BLANK = text("");

  enum Type {
    TEXT,
    NUMBER,
    BOOLEAN,
    /** What a formula failed with, such as {@code #REF!}. */
    ERROR,
    /** A formula whose value is not in the file. */
    NOT_CALCULATED,
    /** Bytes that are no UTF-8, each as the character of the same number. */
    NOT_DECODED
  }

  static Cell text(String text) {
    return new Cell(Type.TEXT, text, NumberFormats.GENERAL);
  }

  boolean isBlank() {
    return type != Type.NOT_CALCULATED && text.isBlank();
  }
}
