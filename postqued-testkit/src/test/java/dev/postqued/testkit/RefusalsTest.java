package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each operation of version 2 is refused for each reason, if a test asks for it. */
class RefusalsTest {

  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(
          Sandbox.builder()
              .clock(SandboxClock.frozenAt(Instant.parse("2026-03-01T12:00:00Z")))
              .rateWindow(RateWindow.OFF));

  @RegisterExtension final Conformance conformance = new Conformance(SANDBOX);

  private static Map<Operation, Function<V2Client, HttpResponse<String>>> requests(
      V2Client client) {
    String account = SandboxAccount.TIKTOK.id();
    String content = client.upload("a.mp4", "video/mp4");
    JsonNode waiting =
        TestClient.json(client.publish(account, "\"2026-03-02T12:00:00Z\"", content));
    return V2Requests.about(
        new V2Requests.Ids(
            account,
            content,
            waiting.at("/id").textValue(),
            waiting.at("/targets/0/id").textValue()));
  }

  @Test
  void thereIsARequestForEachOperation() {
    V2Client client = new V2Client(SANDBOX.sandbox(), SandboxWorkspace.DEFAULT);
    Set<Operation> others = EnumSet.of(Operation.PUT_OBJECT, Operation.UPLOAD_IMAGE);

    assertThat(requests(client).keySet())
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(others)));
  }

  @ParameterizedTest
  @EnumSource
  void eachOperationIsRefusedAndNothingIsDone(Refusal reason) {
    Sandbox sandbox = SANDBOX.sandbox();
    V2Client client = new V2Client(sandbox, SandboxWorkspace.DEFAULT);
    var requests = requests(client);

    requests.forEach(
        (operation, request) -> {
          sandbox.faults().on(operation).then(Fault.refused(reason));
          HttpResponse<String> answer = request.apply(client);

          assertThat(answer.statusCode()).as(operation.name()).isEqualTo(reason.status());
          JsonNode body = TestClient.read(answer.body());
          assertThat(body.properties()).hasSize(2);
          assertThat(body.at("/code").textValue()).isEqualTo(reason.code());
          assertThat(body.at("/error").textValue()).isNotBlank();
        });

    assertThat(sandbox.journal().publications()).hasSize(1);
    assertThat(sandbox.accounts().all()).hasSize(1);
    requests.keySet().stream()
        .filter(operation -> operation.name().startsWith("GET_"))
        .filter(operation -> operation != Operation.GET_SUBREDDIT_RESTRICTIONS)
        .forEach(operation -> TestClient.expect(200, requests.get(operation).apply(client)));
  }

  @Test
  void everyRefusalOfVersion2HasACode() {
    V2Client client = new V2Client(SANDBOX.sandbox(), SandboxWorkspace.DEFAULT);
    assertThat(
            List.of(
                client.get("/v2/content", "&page=0"),
                client.get("/v2/content/none"),
                client.get("/v2/billing"),
                client.post("/v2/publish", "", "Idempotency-Key", "k")))
        .extracting(answer -> TestClient.read(answer.body()).at("/code").textValue())
        .containsExactly("INVALID_REQUEST", "NOT_FOUND", "NOT_MODELLED", "INVALID_REQUEST");
  }
}
