package dev.postqued.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.signatures.HmacVerifier;
import dev.postqued.signatures.SignatureScheme;
import dev.postqued.signatures.WebhookRejectedException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HmacVerifierTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final byte[] BODY = "{\"event\":\"x\"}".getBytes(StandardCharsets.UTF_8);

  private final HmacVerifier verifier = HmacVerifier.of("X-Signature", "old-secret");

  private static byte[] sign(String secret, String content) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(String secret) throws GeneralSecurityException {
    return HexFormat.of().formatHex(sign(secret, "{\"event\":\"x\"}"));
  }

  private static Map<String, List<String>> signature(String value) {
    return Map.of("x-signature", List.of(value));
  }

  @Test
  void theVectorOfRfc4231Holds() {
    byte[] body = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);
    String signature = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    assertThat(HmacVerifier.of("X-Signature", "Jefe").proves(body, signature(signature), NOW))
        .isTrue();
  }

  @Test
  void hexAndBase64WithAndWithoutAPrefixHold() throws GeneralSecurityException {
    String base64 = Base64.getEncoder().encodeToString(sign("old-secret", "{\"event\":\"x\"}"));
    for (String value :
        List.of(
            hex("old-secret"),
            "sha256=" + hex("old-secret"),
            base64,
            "v1," + base64,
            "t=1,v1=" + hex("old-secret"))) {
      assertThat(verifier.proves(BODY, signature(value), NOW)).as(value).isTrue();
    }
  }

  @Test
  void anotherBodyOrSecretDoesNotHold() throws GeneralSecurityException {
    String wrongSecret = hex("guess");
    assertThatThrownBy(() -> verifier.proves(BODY, signature(wrongSecret), NOW))
        .isInstanceOf(WebhookRejectedException.class)
        .hasMessageContaining("is not valid");
    String right = hex("old-secret");
    assertThatThrownBy(() -> verifier.proves(new byte[] {1}, signature(right), NOW))
        .isInstanceOf(WebhookRejectedException.class);
  }

  @Test
  void bothSecretsHoldWhileOneIsReplaced() throws GeneralSecurityException {
    HmacVerifier both = verifier.alsoAccept("new-secret");
    assertThat(both.proves(BODY, signature(hex("old-secret")), NOW)).isTrue();
    assertThat(both.proves(BODY, signature(hex("new-secret")), NOW)).isTrue();
  }

  @Test
  void aMissingOrDoubledHeaderIsRejected() {
    assertThatThrownBy(() -> verifier.proves(BODY, Map.of(), NOW))
        .isInstanceOf(WebhookRejectedException.class);
    assertThatThrownBy(() -> verifier.proves(BODY, Map.of("x-signature", List.of("a", "b")), NOW))
        .isInstanceOf(WebhookRejectedException.class);
  }

  @Test
  void anOldTimestampIsRejectedThoughItsSignatureHolds() throws GeneralSecurityException {
    HmacVerifier timed = verifier.timestamp("X-Timestamp", Duration.ofMinutes(5));
    String seconds = String.valueOf(NOW.getEpochSecond());
    String signature = HexFormat.of().formatHex(sign("old-secret", seconds + ".{\"event\":\"x\"}"));
    Map<String, List<String>> headers =
        Map.of("x-signature", List.of(signature), "x-timestamp", List.of(seconds));

    assertThat(timed.proves(BODY, headers, NOW.plusSeconds(299))).isTrue();
    assertThatThrownBy(() -> timed.proves(BODY, headers, NOW.plusSeconds(301)))
        .hasMessageContaining("from now");
    assertThatThrownBy(() -> timed.proves(BODY, headers, NOW.minusSeconds(301)))
        .hasMessageContaining("from now");
  }

  @Test
  void theTimestampIsPartOfTheSignature() throws GeneralSecurityException {
    HmacVerifier timed = verifier.timestamp("X-Timestamp", Duration.ofMinutes(5));
    Map<String, List<String>> headers =
        Map.of("x-signature", List.of(hex("old-secret")), "x-timestamp", List.of(NOW.toString()));
    assertThatThrownBy(() -> timed.proves(BODY, headers, NOW)).hasMessageContaining("not valid");
  }

  @Test
  void itShowsNoSecret() {
    assertThat(verifier.alsoAccept("new-secret").toString()).doesNotContain("-secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "X Signature", "X-Signature:", "X-Sign\nature"})
  void whatIsNoNameOfAHeaderIsRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HmacVerifier.of(name, "secret"))
        .withMessageContainingAll("header", "name", name);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HmacVerifier.of("X", "secret").timestamp(name, Duration.ofMinutes(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SignatureScheme.Timestamped(name, Duration.ofMinutes(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SignatureScheme.Standard(name, Duration.ofMinutes(1)));
  }
}
