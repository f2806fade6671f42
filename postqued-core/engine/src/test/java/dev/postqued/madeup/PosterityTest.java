package dev.postqued.madeup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.engine.ReceivedEvent;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.RateLimitedException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.madeup.Posterity.Letter;
import dev.postqued.signatures.WebhookRejectedException;
import dev.postqued.support.Answer;
import dev.postqued.support.Request;
import dev.postqued.support.VirtualTime;
import dev.postqued.support.WireServer;
import dev.postqued.uploads.MediaSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That a service is a declaration: everything here is the engine's, for one that nobody runs. */
class PosterityTest {

  private static final String KEY = "42|abcdefgh";
  private static final IdempotencyKey ONE = IdempotencyKey.of("one");

  private final WireServer server = new WireServer();
  private final WireServer pictures =
      new WireServer().on("POST /gate/pictures", Answer.json(200, "{\"number\":\"p7\"}"));
  private final VirtualTime time = new VirtualTime();
  private final Posterity client =
      Posterity.builder(KEY)
          .baseUrl(server.url())
          .picturesUrl(pictures.url().resolve("/gate/"))
          .clock(time.clock())
          .sleeper(time::sleep)
          .build();

  @AfterEach
  void close() {
    client.close();
    server.close();
    pictures.close();
  }

  private Letter send() {
    return client.send(ONE, "Dear reader", MediaSource.bytes("a.png", new byte[9]), "spring");
  }

  @Test
  void aPictureGoesOutAsAFormWithFieldsAndTheLetterNamesIt() {
    server.on("POST /letters", Answer.json(200, "{\"id\":\"L1\",\"state\":\"sealed\"}"));

    assertThat(send().id()).isEqualTo("L1");

    String form = text(pictures);
    assertThat(form)
        .contains("form-data; name=\"album\"\r\n\r\nspring\r\n")
        .contains("form-data; name=\"image\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n");
    assertThat(text(server)).contains("\"pictures\":[\"p7\"]").contains("Dear reader");
  }

  private static String text(WireServer from) {
    return new String(from.requests().get(0).body(), StandardCharsets.UTF_8);
  }

  @Test
  void eachServerGetsTheKeyInItsOwnForm() {
    server.on("POST /letters", Answer.json(200, "{\"id\":\"L1\"}"));

    send();

    Request picture = pictures.requests().get(0);
    assertThat(picture.header("X-Key")).containsExactly(KEY);
    assertThat(picture.headerNames()).doesNotContain("authorization");
    Request letter = server.requests().get(0);
    assertThat(letter.header("Authorization")).containsExactly("Bearer " + KEY);
    assertThat(letter.headerNames()).doesNotContain("x-key");
  }

  @Test
  void noServerMayBeWhereTheKeyCouldBeRead() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Posterity.builder(KEY).picturesUrl(URI.create("http://in.posterity.example")))
        .withMessageContainingAll("picturesUrl must be https://HOST", "in.posterity.example");
  }

  @Test
  void aLostAnswerIsAskedForUnderTheSameKey() {
    server.on("POST /letters", Answer.reset(), Answer.json(200, "{\"id\":\"L1\"}"));

    assertThat(send().id()).isEqualTo("L1");

    assertThat(server.requests("POST /letters"))
        .hasSize(2)
        .allSatisfy(
            sent -> assertThat(sent.header("Idempotency-Key")).containsExactly(ONE.value()));
  }

  @Test
  void onlyItsOwnEnvelopeProvesARefusal() {
    server.on("POST /letters", Answer.json(422, "{\"fault\":{\"kind\":3,\"says\":\"Too long\"}}"));

    ServiceException refused = catchThrowableOfType(InvalidRequestException.class, this::send);

    assertThat(refused.delivery()).isEqualTo(Delivery.REFUSED);
    assertThat(refused).hasMessageContaining("Too long").hasMessageContaining("code 3");
  }

  @Test
  void aPageOfAGatewayProvesNothing() {
    server.on("POST /letters", Answer.of(403, "<html>no</html>"));

    ServiceException unknown = catchThrowableOfType(UnknownOutcomeException.class, this::send);

    assertThat(unknown).hasMessageContaining("within 6 hours");
  }

  @Test
  void aLetterIsLookedAtUntilItIsDelivered() {
    server.on(
        "GET /letters/L1",
        Answer.json(200, "{\"id\":\"L1\",\"state\":\"sealed\"}"),
        Answer.json(503, "{}"),
        Answer.json(200, "{\"id\":\"L1\",\"state\":\"delivered\"}"));

    assertThat(client.awaitArrival("L1", Duration.ofDays(1)).state()).isEqualTo("delivered");

    assertThat(time.waited()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
  }

  @Test
  void anEventIsVerifiedAndReadAsTheServiceDeclares() throws GeneralSecurityException {
    String body = "{\"letter\":\"L1\",\"is\":\"delivered\"}";
    long seconds = time.clock().instant().getEpochSecond();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("s".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] seal = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
    Map<String, List<String>> headers =
        Map.of("x-SEAL", List.of("t=" + seconds + ",v1=" + HexFormat.of().formatHex(seal)));

    ReceivedEvent received = client.receive("s", body.getBytes(StandardCharsets.UTF_8), headers);

    assertThat(received.proven()).isTrue();
    assertThat(received.event().id()).isEqualTo("L1");
    assertThat(received.event().kind()).isEqualTo("delivered");
    assertThatThrownBy(() -> client.receive("s", new byte[] {'{', '}'}, headers))
        .isInstanceOf(WebhookRejectedException.class)
        .hasMessage("the signature in x-seal is not valid");
  }

  @Test
  void theDayIsABudgetBesideTheMinute() {
    server.on("GET /letters/L1", Answer.json(200, "{\"id\":\"L1\"}"));
    for (int i = 0; i < 40; i++) {
      client.look("L1");
    }

    RateLimitedException full =
        catchThrowableOfType(RateLimitedException.class, () -> client.look("L1"));

    assertThat(full).hasMessageContaining("30 requests a minute and 40 requests a day");
    assertThat(full.retryAfter().orElseThrow()).isGreaterThan(Duration.ofHours(23));
  }

  @Test
  void aKeyOfAnotherFormIsRefusedAndNoKeyIsShown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Posterity.builder("pk-secret"))
        .withMessageContaining("digits, a bar")
        .withMessageNotContaining("secret");
    server.on("GET /letters/L1", Answer.of(404, "no letter for " + KEY + " or 7|otherkey99"));

    ServiceException unseen = catchThrowableOfType(ServiceException.class, () -> client.look("L1"));

    assertThat(unseen).hasMessageNotContaining("abcdefgh").hasMessageNotContaining("otherkey");
  }
}
