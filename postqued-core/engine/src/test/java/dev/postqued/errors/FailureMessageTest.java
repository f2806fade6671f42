package dev.postqued.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureMessageTest {

  @ParameterizedTest
  @CsvSource({
    "Slow down,            The service says: Slow down. Wait.",
    "Slow down.,           The service says: Slow down. Wait.",
    "Slow down!,           The service says: Slow down! Wait.",
    "Are you well?,        The service says: Are you well? Wait.",
    "Loading...,           The service says: Loading... Wait.",
    "慢一点。,              The service says: 慢一点。 Wait.",
    "'Slow down.  ',       The service says: Slow down. Wait."
  })
  void theVendorsWordsEndWithOneFullStop(String vendor, String message) {
    assertThat(message(vendor)).contains("too fast. " + message + " [");
  }

  @Test
  void aVendorWithoutWordsIsNotQuoted() {
    assertThat(message(null)).startsWith("listPosts: too fast. Wait. [");
    assertThat(message(" ")).startsWith("listPosts: too fast. Wait. [");
  }

  private static String message(String vendor) {
    return Failure.of("listPosts", Delivery.REFUSED)
        .problem("too fast.")
        .advice("Wait.")
        .response(429, null, vendor, null)
        .build()
        .message();
  }
}
