package dev.postqued.bindings.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Requests and answers as the sources show them, with ids in place of their placeholders. An error
 * body joins a code of the sources with the cause they give for it.
 */
class WireTest {
  private static final Contract CONTRACT = Contract.read();

  private static List<String> faults(String schema, JsonNode value) {
    return CONTRACT.faults(CONTRACT.schema(schema), value);
  }

  @ParameterizedTest
  @CsvSource({
    "start-upload-request, StartUploadRequest",
    "start-upload-request-guide, StartUploadRequest",
    "start-upload-answer, UploadSession",
    "complete-upload-request, CompleteUploadRequest",
    "complete-upload-request-guide, CompleteUploadRequest",
    "complete-upload-request-program, CompleteUploadRequest",
    "complete-upload-request-script, CompleteUploadRequest",
    "accounts-answer, PlatformAccountList",
    "publish-request, CreatePublicationRequest",
    "publish-request-scheduled, CreatePublicationRequest",
    "publish-request-program, CreatePublicationRequest",
    "publish-answer, Publication",
    "publication-answer, Publication",
    "webhook, PublishStatusChangedEvent",
    "error-envelope, ErrorBody",
    "error-missing-idempotency-key, ErrorBody",
    "error-idempotency-conflict, ErrorBody",
    "error-subscription-required, ErrorBody",
    "error-account-not-connected, ErrorBody",
    "error-file-too-large, ErrorBody"
  })
  void whatTheSourcesShowIsValid(String name, String schema) {
    assertThat(faults(schema, Contract.wire(name))).isEmpty();
  }

  @Test
  void publishIdIsTakenForTheIdOnlyThroughItsAlias() {
    ObjectNode answer = Contract.wire("publish-answer-skill");
    assertThat(faults("Publication", answer)).singleElement().asString().contains("'id'");

    JsonNode alias = CONTRACT.schema("Publication").at("/properties/id/x-aliases/0");
    answer.set("id", answer.remove(alias.asText()));
    assertThat(faults("Publication", answer)).isEmpty();
  }

  @Test
  void supersededSingleContentIdIsRefused() {
    assertThat(faults("CreatePublicationRequest", Contract.wire("publish-request-superseded")))
        .singleElement()
        .asString()
        .contains("'contentIds'");
  }

  @Test
  void dispatchAtMayBeNullButNotMissing() {
    ObjectNode target = (ObjectNode) Contract.wire("publish-request").at("/targets/0");
    assertThat(target.path("dispatchAt").isNull()).isTrue();
    assertThat(faults("TargetRequest", target)).isEmpty();

    target.remove("dispatchAt");
    assertThat(faults("TargetRequest", target)).singleElement().asString().contains("dispatchAt");
  }

  @Test
  void captionMayNotBeNull() {
    ObjectNode target = (ObjectNode) Contract.wire("publish-request").at("/targets/0");
    target.putNull("caption");
    assertThat(faults("TargetRequest", target)).isNotEmpty();
  }

  @Test
  void closedListsRefuseOtherValues() {
    ObjectNode options = (ObjectNode) Contract.wire("publish-request").at("/targets/0/options");
    options.put("privacyLevel", "MUTUAL_follow FRIENDS");
    assertThat(faults("TikTokOptions", options)).isNotEmpty();
  }

  @Test
  void openListsTakeOtherValues() {
    ObjectNode target = (ObjectNode) Contract.wire("publish-request").at("/targets/0");
    target.put("platform", "another");
    target.putObject("options").put("visibility", "public");
    assertThat(faults("TargetRequest", target)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"accountId, 42", "dispatchAt, tomorrow"})
  void formatsAreChecked(String property, String wrong) {
    ObjectNode target = (ObjectNode) Contract.wire("publish-request").at("/targets/0");
    target.put(property, wrong);
    assertThat(faults("TargetRequest", target)).singleElement().asString().contains(property);
  }
}
