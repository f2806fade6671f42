package dev.postqued.v2;

import static dev.postqued.support.FakeService.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postqued.APost;
import dev.postqued.ApiVersion;
import dev.postqued.TestClient;
import dev.postqued.calls.OpenResponse;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.errors.SubscriptionRequiredException;
import dev.postqued.support.FakeService;
import dev.postqued.support.Request;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The check of a post by the service. */
class DryRunTest {

  private static final String PUBLISH = "POST /v2/publish";

  @RegisterExtension
  final TestClient postQued =
      TestClient.with(builder -> builder.version(ApiVersion.V2).workspace("w1"));

  private final FakeService service = postQued.service();

  private OpenResponse dryRun() {
    return postQued.client().publishing().dryRun(APost.aPost().build());
  }

  @Test
  void itHasNoKeyAndSaysWhatItIs() throws IOException {
    service.respondsTo(PUBLISH, reply(200, "{\"valid\":true}"));

    assertThat(dryRun().object()).containsEntry("valid", true);

    Request request = service.requests(PUBLISH).get(0);
    assertThat(request.header("Idempotency-Key")).isEmpty();
    assertThat(new ObjectMapper().readTree(request.text()).path("dryRun").asBoolean()).isTrue();
  }

  @Test
  void itsAnswerIsKeptWhole() {
    service.respondsTo(
        PUBLISH,
        reply(
            200,
            """
            {
              "id": "p1",
              "status": "pending",
              "valid": false,
              "targets": [{"id": "t1", "platform": "tiktok", "issues": ["caption"]}]
            }
            """));

    OpenResponse told = dryRun();

    assertThat(told.object())
        .containsOnlyKeys("id", "status", "valid", "targets")
        .containsEntry("id", "p1")
        .containsEntry("status", "pending");
    assertThat(told.list())
        .singleElement()
        .satisfies(target -> assertThat(target).containsEntry("issues", List.of("caption")));
  }

  @Test
  void itsAnswerMayBeAnything() {
    service.respondsTo(PUBLISH, reply(200, "[\"fine\"]"));

    assertThat(dryRun().value()).isEqualTo(List.of("fine"));
  }

  @Test
  void itIsRepeatedAndNeverSaidToHavePublished() {
    service.respondsTo(PUBLISH, reply(503), reply(200, "{\"valid\":true}"));
    assertThat(dryRun().object()).containsEntry("valid", true);
    assertThat(service.requests(PUBLISH)).hasSize(2);

    service.respondsTo(PUBLISH, reply(503));
    assertThatThrownBy(this::dryRun)
        .isInstanceOf(ServiceUnavailableException.class)
        .hasMessageNotContaining("may have been published");
    assertThat(service.requests(PUBLISH))
        .allMatch(request -> request.header("Idempotency-Key").isEmpty());
  }

  @Test
  void aRefusalIsToldByItsStatus() {
    service.respondsTo(PUBLISH, reply(402, "{\"error\":\"Upgrade\",\"code\":\"PLAN\"}"));
    assertThatThrownBy(this::dryRun)
        .isInstanceOf(SubscriptionRequiredException.class)
        .hasMessageContaining("Upgrade");

    service.respondsTo(PUBLISH, reply(409, "{\"error\":\"Taken\",\"code\":\"STATE\"}"));
    assertThatThrownBy(this::dryRun)
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("Taken");
  }
}
