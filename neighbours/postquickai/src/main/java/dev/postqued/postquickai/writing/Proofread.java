package dev.postqued.postquickai.writing;

import java.util.List;

/**
 * A text that was proofread.
 *
 * @param text the corrected text
 * @param corrections what was corrected
 */
public record Proofread(String text, List<Correction> corrections) {

  /** Copies the list. */
  public Proofread {
    corrections = List.copyOf(corrections);
  }

  /**
   * A correction.
   *
   * @param type what it is about, such as {@code spelling}; may be empty
   * @param original what was written
   * @param corrected what is right
   * @param explanation why; may be empty
   */
  public record Correction(String type, String original, String corrected, String explanation) {}
}
