package dev.postqued.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.engine.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes in which services and gateways say what is wrong. */
class ErrorBodyTest {

  @SuppressWarnings("unchecked")
  private static ErrorBody read(String json) {
    return ErrorBody.of(
        JsonText.read(json.getBytes(StandardCharsets.UTF_8), Map.class), "code", "error");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      nullValues = "-",
      value = {
        "{\"error\":\"no\",\"code\":\"BAD\"} | BAD | no",
        "{\"message\":\"Caption exceeds 2200 characters\"} | - | Caption exceeds 2200 characters",
        "{\"message\":[\"a is wrong\",\"b is wrong\"],\"error\":\"Bad Request\"} | - | Bad Request; a is wrong; b is wrong",
        "{\"error\":{\"code\":\"C7\",\"message\":\"no\"}} | C7 | no",
        "{\"error\":{\"code\":7,\"message\":\"no\"}} | 7 | no",
        "{\"type\":\"about:blank\",\"title\":\"Bad\",\"detail\":\"a is wrong\"} | about:blank | a is wrong; Bad",
        "{\"errors\":[\"a\",\"b\"]} | - | a; b",
        "{\"errors\":[{\"message\":\"a\"},{\"detail\":\"b\"}]} | - | a; b",
        "{\"errors\":{\"caption\":[\"too long\"]}} | - | caption: [too long]",
        "{\"details\":{\"caption\":\"too long\"}} | - | caption: too long",
        "{\"message\":\"Invalid\",\"errors\":{\"caption\":\"too long\"}} | - | Invalid; caption: too long",
        "{\"code\":42} | 42 | -",
        "{\"unheard\":\"of\"} | - | -",
        "{} | - | -",
      })
  void wordsAndCodeAreFound(String json, String code, String message) {
    ErrorBody read = read(json);

    assertThat(read.code()).isEqualTo(code);
    assertThat(read.message()).isEqualTo(message);
  }

  @Test
  void depthIsBounded() {
    String deep = "{\"errors\":[".repeat(200) + "\"x\"" + "]}".repeat(200);

    assertThat(read(deep).message()).isNull();
  }
}
