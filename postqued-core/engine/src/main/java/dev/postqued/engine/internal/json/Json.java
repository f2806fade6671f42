package dev.postqued.engine.internal.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as the API speaks it: times as text, unknown properties ignored. */
public final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** Writes a value as UTF-8. */
  public static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          value.getClass().getSimpleName()
              + " cannot be written as JSON: "
              + e.getOriginalMessage(),
          e);
    }
  }

  /**
   * Writes a value whose texts arrive as they are.
   *
   * @throws IllegalArgumentException if a text has NUL or half of a surrogate pair
   */
  public static byte[] sendable(Object value) {
    byte[] json = write(value);
    for (int i = 0; i + 1 < json.length; i++) {
      if (json[i] == '\\') {
        if (json[i + 1] == 'u' && isUnsendable(new String(json, i + 2, 4, US_ASCII))) {
          throw new IllegalArgumentException(
              "a text of "
                  + value.getClass().getSimpleName()
                  + " must be sendable, but it has NUL or half of a surrogate pair");
        }
        i++;
      }
    }
    return json;
  }

  /** All other characters but controls are written as UTF-8. */
  private static boolean isUnsendable(String escaped) {
    int character = Integer.parseInt(escaped, 16);
    return character == 0 || Character.isSurrogate((char) character);
  }

  /** Returns the members of an object that was read as a map. */
  public static Map<String, Object> object(Map<?, ?> read) {
    Map<String, Object> object = new LinkedHashMap<>();
    read.forEach((name, member) -> object.put(String.valueOf(name), member));
    return object;
  }

  /** Reads a value; returns null if there is no content. */
  public static @Nullable Object read(InputStream content, Type type) throws IOException {
    PushbackInputStream rest = new PushbackInputStream(content);
    int first = rest.read();
    if (first < 0) {
      return null;
    }
    rest.unread(first);
    return MAPPER.readerFor(MAPPER.constructType(type)).readValue(rest);
  }
}
