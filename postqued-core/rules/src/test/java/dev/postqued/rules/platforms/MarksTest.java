package dev.postqued.rules.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What in a text is a hashtag, a mention or an address. */
class MarksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no tag|0",
        "#one #two,#three|3",
        "#one#two|1",
        "#1 is no tag, #1st is one|1",
        "#\u00fcber #\u092d\u093e\u0930\u0924|2",
        "https://example.com/#fragment|0",
        "a#b &#39;|0"
      })
  void hashtagsAreCounted(String text, long count) {
    assertThat(Marks.hashtags(text)).isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"@ada and @grace.hopper|2", "ada@example.com|0", "@|0"})
  void mentionsAreCounted(String text, long count) {
    assertThat(Marks.mentions(text)).isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"$ABC up, $def down|2", "US$5, $5|0", "a$b|0"})
  void cashtagsAreCounted(String text, long count) {
    assertThat(Marks.cashtags(text)).isEqualTo(count);
  }

  @Test
  void anAddressThatIsRepeatedIsOne() {
    assertThat(Marks.addresses("https://a.example https://b.example/x https://a.example"))
        .containsExactlyInAnyOrder("https://a.example", "https://b.example/x");
  }
}
