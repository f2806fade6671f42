package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Answers that the document of the API knows nothing of. */
@ExtendWith(SandboxExtension.class)
class BrokenAnswersTest {
  private static final String ACCOUNTS = "/v1/platform-accounts";

  private Sandbox sandbox;
  private TestClient client;

  @BeforeEach
  void connect(Sandbox injected) {
    sandbox = injected;
    client = new TestClient(sandbox);
  }

  @Test
  void anAnswerReplacesTheRealOne() {
    due(Fault.answer(418).header("X-Tea", "green").body("short and stout"));
    HttpResponse<String> response = client.get(ACCOUNTS);
    assertThat(response.statusCode()).isEqualTo(418);
    assertThat(response.body()).isEqualTo("short and stout");
    assertThat(response.headers().firstValue("X-Tea")).contains("green");
    TestClient.expect(200, client.get(ACCOUNTS));
  }

  @Test
  void faultsHappenInTheOrderInWhichTheyWereAskedFor() {
    sandbox
        .faults()
        .on(Operation.LIST_ACCOUNTS)
        .times(2)
        .then(Fault.answer(500))
        .then(Fault.none())
        .then(Fault.serviceUnavailable(Duration.ofSeconds(7)));
    TestClient.expect(500, client.get(ACCOUNTS));
    TestClient.expect(500, client.get(ACCOUNTS));
    TestClient.expect(200, client.get(ACCOUNTS));
    HttpResponse<String> last = client.get(ACCOUNTS);
    TestClient.expect(503, last);
    assertThat(last.headers().firstValue("Retry-After")).contains("7");
  }

  @Test
  void aFaultMayHappenUntilItIsCleared() {
    sandbox.faults().on(Operation.LIST_ACCOUNTS).always().then(Fault.answer(500));
    TestClient.expect(500, client.get(ACCOUNTS));
    TestClient.expect(500, client.get(ACCOUNTS));
    sandbox.faults().clear();
    TestClient.expect(200, client.get(ACCOUNTS));
  }

  @Test
  void tooManyRequestsNamesSecondsOrADate() {
    due(Fault.tooManyRequests(Duration.ofSeconds(30)));
    due(Fault.tooManyRequests(Instant.parse("2026-03-01T00:00:30Z")));
    assertThat(client.get(ACCOUNTS).headers().firstValue("Retry-After")).contains("30");
    assertThat(client.get(ACCOUNTS).headers().firstValue("Retry-After"))
        .contains("Sun, 1 Mar 2026 00:00:30 GMT");
  }

  @Test
  void bodiesMayBeOtherThanJson() {
    due(Fault.notJson());
    due(Fault.emptyBody());
    due(Fault.garbage());
    due(Fault.hugeBody(3_000_000));
    HttpResponse<String> page = client.get(ACCOUNTS);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(client.get(ACCOUNTS).body()).isEmpty();
    assertThatThrownBy(() -> TestClient.json(client.get(ACCOUNTS)));
    assertThat(client.get(ACCOUNTS).body()).hasSizeGreaterThan(3_000_000);
  }

  @Test
  void aConnectionMayBeResetBeforeAnythingHappens() {
    String content = client.upload();
    sandbox.faults().on(Operation.CREATE_PUBLICATION).then(Fault.connectionReset());
    assertThatThrownBy(() -> client.publish(TestClient.publication(content), "key"))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(sandbox.journal().publications()).isEmpty();
    assertThat(sandbox.journal().calls(Operation.CREATE_PUBLICATION))
        .singleElement()
        .satisfies(call -> assertThat(call.status()).isZero())
        .satisfies(call -> assertThat(call.fault()).isEqualTo(Fault.connectionReset()));
  }

  @Test
  void aLostAnswerLeavesThePublicationBehind() {
    String body = TestClient.publication(client.upload());
    sandbox.faults().on(Operation.CREATE_PUBLICATION).then(Fault.answerLost());
    assertThatThrownBy(() -> client.publish(body, "key")).isInstanceOf(UncheckedIOException.class);
    assertThat(sandbox.journal().publicationsByKey("key")).hasSize(1);
    String id = TestClient.json(client.publish(body, "key")).at("/id").textValue();
    assertThat(sandbox.journal().publications())
        .singleElement()
        .satisfies(publication -> assertThat(publication.id()).isEqualTo(id));
  }

  @Test
  void anAnswerMayEndInTheMiddle() {
    String body = TestClient.publication(client.upload());
    sandbox.faults().on(Operation.CREATE_PUBLICATION).then(Fault.answerTruncated());
    assertThatThrownBy(() -> client.publish(body, "key"))
        .isInstanceOf(UncheckedIOException.class)
        .hasStackTraceContaining("fixed content-length");
    assertThat(sandbox.journal().publicationsByKey("key")).hasSize(1);
  }

  @Test
  void theAnswerOfEachOperationOfVersion2MayEndInTheMiddle() {
    V2Client v2 = new V2Client(sandbox, SandboxWorkspace.DEFAULT);
    String content = v2.upload("a.mp4", "video/mp4");

    V2Requests.about(new V2Requests.Ids(SandboxAccount.TIKTOK.id(), content, "p", "t"))
        .forEach(
            (operation, request) -> {
              sandbox.faults().on(operation).always().then(Fault.answerTruncated());
              assertThatThrownBy(() -> request.apply(v2))
                  .as(operation.name())
                  .isInstanceOf(UncheckedIOException.class)
                  .hasStackTraceContaining("fixed content-length");
            });
  }

  @Test
  void aRequestMayBeCarriedOutAndAnsweredWithAnError() {
    String body = TestClient.publication(client.upload());
    sandbox.faults().on(Operation.CREATE_PUBLICATION).then(Fault.answer(502).carriedOut());
    TestClient.expect(502, client.publish(body, "key"));
    assertThat(sandbox.journal().publicationsByKey("key")).hasSize(1);
    TestClient.expect(200, client.publish(body, "key"));
    assertThat(sandbox.journal().publicationsByKey("key")).hasSize(1);
  }

  @Test
  void anAnswerMayBeLate() {
    due(Fault.delay(Duration.ofMillis(200)));
    long start = System.nanoTime();
    TestClient.expect(200, client.get(ACCOUNTS));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(199));
  }

  @Test
  void aPlanMayBeMissing() {
    sandbox.faults().on(Operation.CREATE_PUBLICATION).then(Fault.subscriptionRequired());
    HttpResponse<String> response = client.publish("{}");
    TestClient.expect(402, response);
    assertThat(TestClient.read(response.body()).at("/code").textValue())
        .isEqualTo("SUBSCRIPTION_REQUIRED");
  }

  @Test
  void onlyUploadsCanBeCut() {
    assertThatThrownBy(() -> due(UploadFault.resetAfter(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("LIST_ACCOUNTS");
    assertThatThrownBy(() -> Fault.answer(99)).hasMessageContaining("99");
    assertThatThrownBy(() -> UploadFault.resetAfter(-1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> UploadFault.slow(0)).hasMessageContaining("0");
    assertThatThrownBy(() -> Fault.delay(Duration.ofSeconds(-1))).hasMessageContaining("-1");
    assertThatThrownBy(() -> sandbox.faults().on(Operation.LIST_ACCOUNTS).times(0))
        .hasMessageContaining("0");
  }

  private void due(Fault fault) {
    sandbox.faults().on(Operation.LIST_ACCOUNTS).then(fault);
  }
}
