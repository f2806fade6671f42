package dev.postqued.engine.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.engine.MadeUpService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  private final Redaction redaction =
      Credential.of(new MadeUpService(), MadeUpService.KEY).redaction();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key mk-SECRET is bad",
        "key mk-a-b_c.SECRET is bad",
        "key mk-a/SECRET+SECRET= is bad",
        "key \"mk-a~SECRET\" is bad",
        "mk-SECRET",
        "Authorization: Bearer SECRET",
        "bearer   SECRET",
        "GET https://storage.example.org/a/b?X-Amz-Signature=SECRET&a=SECRET failed",
        "to http://127.0.0.1:80/?x=SECRET",
        "HTTPS://STORAGE.EXAMPLE.ORG/A?X=SECRET",
        "/a/b?X-Amz-Expires=5&X-Amz-Signature=SECRET&X-Amz-Date=1",
        "x-amz-security-token=SECRET",
        "X-Amz-Credential=SECRET/20260301/region"
      })
  void secretsAreRemoved(String text) {
    assertThat(redaction.text(text)).doesNotContain("SECRET").contains("***");
  }

  @Test
  void theRestOfTheTextStays() {
    assertThat(redaction.text("no account 660e8400 at https://a.example.org/b?c=d of you"))
        .isEqualTo("no account 660e8400 at https://a.example.org/b?*** of you");
  }

  @Test
  void lineEndsCannotForgeALine() {
    assertThat(redaction.text("a\r\nb\u0000c\td")).isEqualTo("a b c d");
  }

  @Test
  void aLongTextIsCut() {
    assertThat(redaction.text("x".repeat(10_000_000))).hasSize(303).endsWith("...");
  }

  @Test
  void aSecretAtTheCutIsNotShownInPart() {
    for (int blanks = 250; blanks < 310; blanks++) {
      assertThat(redaction.text("x".repeat(blanks) + " mk-SECRETSECRET")).doesNotContain("SECRET");
    }
  }

  @Test
  void theOwnKeyIsRemovedWhateverItsForm() {
    assertThat(redaction.text("your key " + MadeUpService.KEY + "!")).doesNotContain("0123456789");
  }
}
