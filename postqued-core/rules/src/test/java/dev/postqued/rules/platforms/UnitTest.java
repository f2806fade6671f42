package dev.postqued.rules.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How platforms count. */
class UnitTest {

  private static final String FAMILY = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";

  @ParameterizedTest
  @CsvSource({
    "abc, 3, 3, 3, 3",
    "\u00e9, 1, 1, 2, 1",
    "e\u0301, 2, 2, 3, 1",
    "\ud83d\ude80, 2, 1, 4, 1",
    FAMILY + ", 8, 5, 18, 1",
    "\ud83c\udde9\ud83c\uddea, 4, 2, 8, 1",
    "1\ufe0f\u20e3, 3, 3, 7, 1",
    "\ud83d\udc4d\ud83c\udffd, 4, 2, 8, 1",
    "\u0915\u094d\u0937\u093f, 4, 4, 12, 1",
    "\ud55c\uad6d, 2, 2, 6, 2"
  })
  void aTextHasALengthInEachUnit(
      String text, long utf16, long characters, long bytes, long graphemes) {
    assertThat(Unit.UTF_16.count(text)).isEqualTo(utf16);
    assertThat(Unit.CHARACTERS.count(text)).isEqualTo(characters);
    assertThat(Unit.BYTES.count(text)).isEqualTo(bytes);
    assertThat(Unit.GRAPHEMES.count(text)).isEqualTo(graphemes);
  }

  /** By the configuration of twitter-text, version 3. */
  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "\u00fc\u00df\u0394\u0416, 4",
    "e\u0301, 1",
    "\u4f60\u597d, 4",
    "\u1100, 2",
    "\u10ff, 1",
    "\u2018\u2019, 2",
    "\u2026, 2",
    "\u2033, 1",
    "\ud83d\ude80, 2",
    FAMILY + ", 2",
    "\ud83c\udde9\ud83c\uddea, 2",
    "1\ufe0f\u20e3, 2",
    "see https://example.com/a/very/long/path?with=a&query=too now, 31",
    "http://t.co, 23",
    "https://a.example https://b.example, 47"
  })
  void xWeighsCharacters(String text, long weight) {
    assertThat(Unit.WEIGHTED.count(text)).isEqualTo(weight);
  }

  @ParameterizedTest
  @CsvSource({"abc, 3", "\ud83d\ude80, 4", "a\ud83d\ude80\u00e9, 6", FAMILY + ", 18"})
  void threadsCountsTheBytesOfEmoji(String text, long length) {
    assertThat(Unit.EMOJI_AS_BYTES.count(text)).isEqualTo(length);
  }

  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "https://example.com/a/very/long/path?with=a&query=too, 23",
    "@ada@mastodon.example hello, 10",
    "@ada hello, 10",
    "ada@example.com, 15"
  })
  void mastodonCountsAddressesAsOneLength(String text, long length) {
    assertThat(Unit.SHORT_ADDRESSES.count(text)).isEqualTo(length);
  }
}
