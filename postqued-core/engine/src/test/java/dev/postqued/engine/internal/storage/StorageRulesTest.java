package dev.postqued.engine.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.errors.ErrorCode;
import dev.postqued.service.ErrorResponse;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StorageRulesTest {

  static IntStream statuses() {
    return IntStream.concat(IntStream.rangeClosed(300, 599), IntStream.of(0, 999));
  }

  @Test
  void noRowIsHiddenByAnEarlierOne() {
    assertThat(StorageRules.byCode())
        .allSatisfy(
            rule ->
                assertThat(StorageRules.of(answer(400, rule.code(), rule.words()))).isSameAs(rule));
  }

  @Test
  void eachRowNamesItsSource() {
    assertThat(StorageRules.byCode()).noneMatch(rule -> rule.source().isBlank());
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void eachStatusHasAnAdvice(int status) {
    assertThat(StorageRules.advice(answer(status, null, null))).endsWith(".");
    assertThat(StorageRules.advice(answer(status, "Unheard", "of"))).endsWith(".");
  }

  private static ErrorResponse answer(int status, @Nullable String code, @Nullable String message) {
    return new ErrorResponse(
        status, code == null ? null : new ErrorCode(code), message, null, null, null);
  }
}
