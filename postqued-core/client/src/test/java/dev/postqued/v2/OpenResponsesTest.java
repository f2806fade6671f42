package dev.postqued.v2;

import static dev.postqued.support.FakeService.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.APost;
import dev.postqued.ApiVersion;
import dev.postqued.TestClient;
import dev.postqued.calls.OpenResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A service may repeat what it was told, and what nobody else may know. */
class OpenResponsesTest {

  private static final String URL = "https://storage.example.org/k?X-Amz-Signature=abc123";

  @RegisterExtension
  final TestClient postQued =
      TestClient.with(builder -> builder.version(ApiVersion.V2).workspace("w1"));

  @Test
  void whatTheServiceRepeatsIsNotInTheLogsOfAProgram() {
    String echo =
        "{\"authorization\":\"Bearer pq_echo_secret\",\"upload\":{\"url\":\"" + URL + "\"}}";
    postQued.service().respondsTo("POST /v2/publish", reply(200, echo));

    OpenResponse response = postQued.client().publishing().dryRun(APost.aPost().build());

    assertThat(response.object()).containsEntry("authorization", "Bearer pq_echo_secret");
    assertThat(response.toString())
        .isEqualTo("OpenResponse[an object of 2]")
        .doesNotContain("pq_", "X-Amz");
  }

  @Test
  void publicationsAndMediaDoNotShowItEither() {
    String secret = "\"echo\":\"pq_echo_secret\"";
    postQued
        .service()
        .respondsTo(
            "GET /v2/publish/p1",
            reply(200, "{\"id\":\"p1\",%s,\"targets\":[{%s}]}".formatted(secret, secret)))
        .respondsTo(
            "GET /v2/content/c1",
            reply(200, "{\"content\":{\"id\":\"c1\",%s,\"url\":\"%s\"}}".formatted(secret, URL)));

    assertThat(postQued.client().publishing().get("p1").toString())
        .contains("p1", "echo")
        .doesNotContain("pq_");
    assertThat(postQued.client().library().get("c1").toString())
        .contains("c1", "echo")
        .doesNotContain("pq_", "X-Amz");
  }
}
