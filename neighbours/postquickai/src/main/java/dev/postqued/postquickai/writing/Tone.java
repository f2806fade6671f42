package dev.postqued.postquickai.writing;

import java.util.Locale;

/**
 * How a text sounds. The set is open.
 *
 * @param value its name, such as {@code friendly}
 */
public record Tone(String value) {

  /** Corporate, polished. */
  public static final Tone PROFESSIONAL = new Tone("professional");

  /** Relaxed, as people talk. */
  public static final Tone CASUAL = new Tone("casual");

  /** Warm. */
  public static final Tone FRIENDLY = new Tone("friendly");

  /** Excited. */
  public static final Tone ENTHUSIASTIC = new Tone("enthusiastic");

  /** Official. */
  public static final Tone FORMAL = new Tone("formal");

  /** Funny. */
  public static final Tone HUMOROUS = new Tone("humorous");

  /** Motivating. */
  public static final Tone INSPIRATIONAL = new Tone("inspirational");

  /** For learning something. */
  public static final Tone EDUCATIONAL = new Tone("educational");

  /** Descriptive, as a story. */
  public static final Tone STORYTELLING = new Tone("storytelling");

  /** Pressing. */
  public static final Tone URGENT = new Tone("urgent");

  /**
   * Folds the spelling.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public Tone {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("tone must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
