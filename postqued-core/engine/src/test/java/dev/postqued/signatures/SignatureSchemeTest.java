package dev.postqued.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureSchemeTest {

  /** The example that Standard Webhooks publishes. */
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
  private static final String OTHER = "v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  private static final Instant SENT = Instant.ofEpochSecond(1614265330);
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

  private final WebhookVerifier standard = SignatureScheme.Standard.DEFAULT.verifier(SECRET);

  private static Map<String, List<String>> standard(String signature) {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("webhook-id", List.of("msg_p5jXN8AQM9LWM0D4loKWxJek"));
    headers.put("webhook-timestamp", List.of("1614265330"));
    headers.put("webhook-signature", List.of(signature));
    return headers;
  }

  @Test
  void theVectorOfStandardWebhooksHolds() {
    assertThat(standard.proves(BODY, standard(SIGNATURE), SENT)).isTrue();
  }

  @Test
  void oneOfSeveralSignaturesIsEnough() {
    String several = OTHER + " v2,abc " + SIGNATURE;
    assertThat(standard.proves(BODY, standard(several), SENT)).isTrue();
  }

  @Test
  void anySecretIsEnoughWhileOneIsReplaced() {
    WebhookVerifier both = SignatureScheme.Standard.DEFAULT.verifier("whsec_AAAA", SECRET);
    assertThat(both.proves(BODY, standard(SIGNATURE), SENT)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "webhook-id,        msg_other",
    "webhook-timestamp, 1614265331",
    "webhook-signature, 'v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='",
    "webhook-signature, v1a",
  })
  void whatWasChangedDoesNotHold(String header, String value) {
    Map<String, List<String>> changed = standard(SIGNATURE);
    changed.put(header, List.of(value));

    assertThatThrownBy(() -> standard.proves(BODY, changed, SENT))
        .isInstanceOf(WebhookRejectedException.class)
        .hasMessage("the signature in webhook-signature is not valid");
  }

  @Test
  void anotherBodyDoesNotHold() {
    assertThatThrownBy(() -> standard.proves(new byte[] {1}, standard(SIGNATURE), SENT))
        .isInstanceOf(WebhookRejectedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
  void aHeaderThatIsMissingIsNamed(String header) {
    Map<String, List<String>> headers = standard(SIGNATURE);
    headers.remove(header);

    assertThatThrownBy(() -> standard.proves(BODY, headers, SENT))
        .isInstanceOf(WebhookRejectedException.class)
        .hasMessageContaining(header);
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301})
  void anEventFromAnotherTimeIsRejectedThoughItsSignatureHolds(long seconds) {
    assertThatThrownBy(() -> standard.proves(BODY, standard(SIGNATURE), SENT.plusSeconds(seconds)))
        .isInstanceOf(WebhookRejectedException.class)
        .hasMessageContaining("from now");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "whsec_", "whsec_hid den", "hid-den"})
  void aSecretThatIsNotBase64IsRefusedWithoutShowingIt(String secret) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignatureScheme.Standard.DEFAULT.verifier(secret))
        .withMessageContaining("secret must be")
        .withMessageNotContaining("hid")
        .withNoCause();
  }

  @Test
  void noSecretIsShown() {
    assertThat(standard.toString()).doesNotContain("MfKQ");
  }

  @Test
  void timeAndSignaturesOfOneHeaderHold() throws GeneralSecurityException {
    WebhookVerifier verifier =
        new SignatureScheme.Timestamped("X-Signature", Duration.ofMinutes(5)).verifier("secret");
    String signature = hex("secret", "1614265330.{\"test\": 2432232314}");
    String header = "t=1614265330,v1=" + "00".repeat(32) + ",v0=x,v1=" + signature;

    assertThat(verifier.proves(BODY, Map.of("x-signature", List.of(header)), SENT)).isTrue();
    assertThatThrownBy(
            () ->
                verifier.proves(
                    BODY,
                    Map.of("x-signature", List.of(header.replace("t=1614265330", "t=1614265331"))),
                    SENT))
        .isInstanceOf(WebhookRejectedException.class)
        .hasMessageContaining("is not valid");
    assertThatThrownBy(
            () -> verifier.proves(BODY, Map.of("x-signature", List.of("v1=" + signature)), SENT))
        .isInstanceOf(WebhookRejectedException.class)
        .hasMessageContaining("no time");
  }

  @Test
  void anHmacOfTheBodyIsASchemeToo() throws GeneralSecurityException {
    WebhookVerifier verifier =
        new SignatureScheme.Hmac("X-Signature", null, Duration.ZERO).verifier("secret", "next");

    assertThat(
            verifier.proves(
                BODY, Map.of("x-signature", List.of(hex("next", "{\"test\": 2432232314}"))), SENT))
        .isTrue();
  }

  private static String hex(String secret, String content) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
  }
}
