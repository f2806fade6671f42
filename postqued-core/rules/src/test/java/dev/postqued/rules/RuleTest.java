package dev.postqued.rules;

import static dev.postqued.rules.Severity.ERROR;
import static dev.postqued.rules.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postqued.mediainfo.MediaKind;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RuleTest {

  private static final Rule.Source SOURCE = new Rule.Source("a text", YearMonth.of(2026, 3));
  private static final Rule LARGE =
      Rule.ofMedium(
          "somewhere.large",
          WARNING,
          SOURCE,
          medium -> medium.size().orElse(0) > 7,
          medium -> medium.name() + " is large",
          "make it smaller");

  private static CheckedMedium image(String name, long size) {
    return new CheckedMedium(
        Optional.of(MediaKind.IMAGE),
        name,
        OptionalLong.of(size),
        Optional.of("Image/PNG"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static CheckedPost post(CheckedMedium... media) {
    return new CheckedPost(
        "somewhere",
        "text",
        Map.of("title", "A title"),
        List.of(media),
        Optional.empty(),
        Instant.EPOCH,
        2);
  }

  @Test
  void aRuleAboutMediaFindsEachOfThem() {
    assertThat(LARGE.check(post(image("a", 8), image("b", 7), image("c", 9))))
        .extracting(Finding::toString)
        .containsExactly(
            "warning somewhere.large, media[0] for targets[2]: a is large; make it smaller (a text,"
                + " March 2026)",
            "warning somewhere.large, media[2] for targets[2]: c is large; make it smaller (a text,"
                + " March 2026)");
  }

  @Test
  void whatIsNotKnownBreaksNoRule() {
    CheckedMedium stored = CheckedMedium.unknown("5");

    assertThat(LARGE.check(post(stored))).isEmpty();
    assertThat(stored.isImage() || stored.isVideo()).isFalse();
    assertThat(stored.type()).isEmpty();
    assertThat(stored.duration()).isEmpty();
    assertThat(stored.displayed()).isEmpty();
  }

  @Test
  void aDeclaredTypeIsInLowerCase() {
    assertThat(image("a", 1).type()).contains("image/png");
  }

  @Test
  void anotherRuleCanSpeakForIt() {
    assertThat(LARGE.unless(post -> post.option("title").isPresent()).check(post(image("a", 8))))
        .isEmpty();
    assertThat(LARGE.unless(post -> post.option("other").isPresent()).check(post(image("a", 8))))
        .hasSize(1);
  }

  @Test
  void anExceptionListsErrorsFirst() {
    Finding warning = LARGE.check(post(image("a", 8))).get(0).at(null, null);
    Finding error = new Finding("no", ERROR, "it is wrong", "mend it", SOURCE, null, 1);
    InvalidPostException exception = new InvalidPostException(List.of(warning, error));

    assertThat(exception.errors()).containsExactly(error);
    assertThat(exception)
        .hasMessage(
            """
            The post has errors, and nothing was published.
            error no, targets[1]: it is wrong; mend it (a text, March 2026)
            warning somewhere.large, post: a is large; make it smaller (a text, March 2026)""");
  }

  @Test
  void aRuleNeedsACodeAndARemedy() {
    for (String blank : List.of("", " ")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Rule.ofPost(blank, ERROR, SOURCE, post -> true, post -> "", "remedy"))
          .withMessageContaining("code must not be blank");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Rule.ofPost("code", ERROR, SOURCE, post -> true, post -> "", blank))
          .withMessageContaining("remedy must not be blank");
    }
  }
}
