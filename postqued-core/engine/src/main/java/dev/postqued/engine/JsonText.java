package dev.postqued.engine;

import dev.postqued.engine.internal.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON as publishing services speak it: times as text, unknown properties ignored. */
public final class JsonText {

  private JsonText() {}

  /** Writes a value as UTF-8. */
  public static byte[] bytes(Object value) {
    return Json.write(value);
  }

  /** Writes a value. */
  public static String of(Object value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }

  /**
   * Reads a value.
   *
   * @param utf8 the text
   * @param type what to read it as; {@code Object.class} reads maps, lists, texts, numbers and
   *     booleans
   * @return the value; null if there is no content
   * @throws IllegalArgumentException if it is not JSON, or not JSON of this type; the message does
   *     not quote it
   */
  public static <T> @Nullable T read(byte[] utf8, Class<T> type) {
    try {
      return type.cast(Json.read(new ByteArrayInputStream(utf8), type));
    } catch (IOException e) {
      throw new IllegalArgumentException("not JSON that can be read as " + type.getSimpleName(), e);
    }
  }
}
