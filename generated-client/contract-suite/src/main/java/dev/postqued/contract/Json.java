package dev.postqued.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;

/** JSON as users of the bindings would set it up, and when two values mean the same. */
final class Json {
  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /**
   * Brings a value into the form in which what means the same is the same: no nulls, times in UTC,
   * numbers without a needless fraction, and without the property that strange samples add.
   */
  static JsonNode plain(JsonNode value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (value.isObject()) {
      ObjectNode plain = json.objectNode();
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        if (!member.getValue().isNull() && !member.getKey().equals(Samples.ADDED)) {
          plain.set(member.getKey(), plain(member.getValue()));
        }
      }
      return plain;
    }
    if (value.isArray()) {
      var plain = json.arrayNode();
      value.forEach(item -> plain.add(plain(item)));
      return plain;
    }
    if (value.isNumber()) {
      return json.textNode(value.decimalValue().stripTrailingZeros().toPlainString());
    }
    return value.isTextual() ? json.textNode(time(value.textValue())) : value;
  }

  private static String time(String text) {
    try {
      return text.length() < 16 ? text : OffsetDateTime.parse(text).toInstant().toString();
    } catch (DateTimeException e) {
      return text;
    }
  }
}
