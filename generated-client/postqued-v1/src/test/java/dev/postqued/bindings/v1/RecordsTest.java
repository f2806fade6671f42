package dev.postqued.bindings.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.postqued.bindings.v1.model.CompleteUploadRequest;
import dev.postqued.bindings.v1.model.CreatePublicationRequest;
import dev.postqued.bindings.v1.model.ErrorBody;
import dev.postqued.bindings.v1.model.Intent;
import dev.postqued.bindings.v1.model.Platform;
import dev.postqued.bindings.v1.model.PlatformAccountList;
import dev.postqued.bindings.v1.model.PresignedUpload;
import dev.postqued.bindings.v1.model.Publication;
import dev.postqued.bindings.v1.model.PublicationStatus;
import dev.postqued.bindings.v1.model.PublishStatusChangedEvent;
import dev.postqued.bindings.v1.model.StartUploadRequest;
import dev.postqued.bindings.v1.model.TargetOptions;
import dev.postqued.bindings.v1.model.TargetRequest;
import dev.postqued.bindings.v1.model.TargetStatus;
import dev.postqued.bindings.v1.model.TikTokOptions;
import dev.postqued.bindings.v1.model.TikTokPrivacyLevel;
import dev.postqued.bindings.v1.model.UploadSession;
import dev.postqued.bindings.v1.model.UploadedImage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The generated records against JSON as the sources show it. */
class RecordsTest {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private static final String ID = "770e8400-e29b-41d4-a716-446655440002";

  private static <T> T read(String wire, Class<T> type) throws Exception {
    return JSON.treeToValue(Contract.wire(wire), type);
  }

  private static JsonNode written(Object value) throws Exception {
    return JSON.readTree(JSON.writeValueAsString(value));
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
    "publish-answer, Publication",
    "publication-answer, Publication",
    "webhook, PublishStatusChangedEvent",
    "error-envelope, ErrorBody",
    "error-account-not-connected, ErrorBody"
  })
  void whatIsReadIsWrittenAgainToTheSameJson(String wire, String type) throws Exception {
    Class<?> model = Class.forName("dev.postqued.bindings.v1.model." + type);
    assertThat(written(read(wire, model))).isEqualTo(Contract.wire(wire));
  }

  @Test
  void aPublishRequestIsBuiltToTheJsonOfTheSkill() throws Exception {
    CreatePublicationRequest request =
        CreatePublicationRequest.builder()
            .contentIds(List.of("550e8400-e29b-41d4-a716-446655440000"))
            .targets(
                List.of(
                    TargetRequest.builder()
                        .platform(Platform.TIKTOK)
                        .accountId("660e8400-e29b-41d4-a716-446655440001")
                        .intent(Intent.DRAFT)
                        .caption("Check this out! #fyp")
                        .dispatchAt(null)
                        .options(
                            TargetOptions.of(
                                TikTokOptions.builder()
                                    .privacyLevel(TikTokPrivacyLevel.SELF_ONLY)
                                    .disableDuet(false)
                                    .disableStitch(false)
                                    .disableComment(false)
                                    .build()))
                        .build()))
            .build();
    assertThat(written(request)).isEqualTo(Contract.wire("publish-request"));
  }

  @Test
  void dispatchAtNullIsOnTheWireAndOtherAbsentValuesAreNot() throws Exception {
    TargetRequest target =
        TargetRequest.builder()
            .platform(Platform.TIKTOK)
            .accountId(ID)
            .intent(Intent.PUBLISH)
            .caption("Hi")
            .build();
    assertThat(JSON.writeValueAsString(target))
        .isEqualTo(
            "{\"platform\":\"tiktok\",\"accountId\":\""
                + ID
                + "\",\"intent\":\"publish\",\"caption\":\"Hi\",\"dispatchAt\":null}");
  }

  @Test
  void theIdOfAPublicationIsReadUnderBothItsNames() throws Exception {
    assertThat(read("publish-answer", Publication.class).id()).isEqualTo(ID);
    assertThat(read("publish-answer-skill", Publication.class).id()).isNotBlank();
    ObjectNode image = JSON.createObjectNode().put("id", ID);
    assertThat(JSON.treeToValue(image, UploadedImage.class).contentId()).isEqualTo(ID);
  }

  @Test
  void anUnknownStatusIsKeptAndWrittenAgain() throws Exception {
    ObjectNode answer = Contract.wire("publication-answer");
    answer.put("status", "throttled");
    Publication publication = JSON.treeToValue(answer, Publication.class);
    assertThat(publication.status()).isEqualTo(new PublicationStatus("throttled"));
    assertThat(publication.status().isKnown()).isFalse();
    assertThat(publication.targets().get(0).status()).isEqualTo(TargetStatus.SENT);
    assertThat(publication.targets().get(0).status().isKnown()).isTrue();
    assertThat(written(publication)).isEqualTo(answer);
  }

  @Test
  void unknownPropertiesAreIgnored() throws Exception {
    ObjectNode answer = Contract.wire("start-upload-answer");
    answer.put("addedLater", 1).putObject("nested").put("a", 2);
    assertThat(JSON.treeToValue(answer, UploadSession.class))
        .isEqualTo(read("start-upload-answer", UploadSession.class));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      quoteCharacter = '"',
      value = {
        "'id':'a','publishId':'b', a",
        "'publishId':'b','id':'a', a",
        "'publishId':'b','id':null, b",
        "'id':' ','publishId':'b', b",
        "'id':'a','publishId':null, a",
        "'id':null,'publishId':null, null"
      },
      delimiterString = ", ")
  void theFirstNameThatSaysSomethingIsTheId(String ids, String id) throws Exception {
    String answer = "{" + ids.replace('\'', '"') + "}";
    Publication publication = JSON.readValue(answer, Publication.class);
    assertThat(publication.id()).isEqualTo(id);
    assertThat(publication.unknownProperties()).isEmpty();
  }

  @Test
  void whatAnAnswerSaysBeyondTheDocumentIsKept() throws Exception {
    ObjectNode answer = Contract.wire("publication-answer");
    answer.put("error", "suspended");
    ((ObjectNode) answer.at("/targets/0")).put("reason", "gone");
    Publication publication = JSON.treeToValue(answer, Publication.class);
    assertThat(publication.targets().get(0).unknownProperties()).containsEntry("reason", "gone");
    assertThat(publication.unknownProperties()).containsEntry("error", "suspended");
    assertThat(written(publication)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-15T14:00:05Z, 2026-03-15T14:00:05Z",
    "2026-03-15T14:00:05.250Z, 2026-03-15T14:00:05.250Z",
    "2026-03-15T16:00:05+02:00, 2026-03-15T14:00:05Z",
    "2026-03-15T06:00:05.250-08:00, 2026-03-15T14:00:05.250Z"
  })
  void timesAreReadWithMillisWithoutAndWithAnOffset(String wire, Instant expected)
      throws Exception {
    ObjectNode event = Contract.wire("webhook");
    ((ObjectNode) event.get("data")).put("timestamp", wire);
    PublishStatusChangedEvent read = JSON.treeToValue(event, PublishStatusChangedEvent.class);
    assertThat(read.data().timestamp()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-15T14:00:00Z", "2026-03-15T14:00:00.250Z"})
  void timesAreWrittenInUtc(Instant time) throws Exception {
    TargetRequest target =
        TargetRequest.builder()
            .platform(Platform.TIKTOK)
            .accountId(ID)
            .intent(Intent.DRAFT)
            .caption("Hi")
            .dispatchAt(time)
            .build();
    assertThat(written(target).get("dispatchAt").asText()).isEqualTo(time.toString());
  }

  @Test
  void anIdThatIsNoUuidDoesNotMakeAnAnswerUnreadable() throws Exception {
    ObjectNode answer = Contract.wire("publication-answer");
    answer.put("id", "pub_1");
    assertThat(JSON.treeToValue(answer, Publication.class).id()).isEqualTo("pub_1");
  }

  @Test
  void whatAnAnswerLacksIsNullOrEmpty() throws Exception {
    assertThat(JSON.readValue("{}", Publication.class))
        .isEqualTo(new Publication(null, null, null, null));
    assertThat(JSON.readValue("{}", Publication.class).targets()).isEmpty();
    assertThat(JSON.readValue("{}", PlatformAccountList.class).accounts()).isEmpty();
    assertThat(JSON.readValue("{\"error\":\"Message\"}", ErrorBody.class).code()).isNull();
  }

  @Test
  void optionsOfAnotherPlatformGoThroughAsTheyAre() throws Exception {
    Map<String, Object> options = Map.of("visibility", "unlisted");
    assertThat(JSON.writeValueAsString(TargetOptions.of(options)))
        .isEqualTo("{\"visibility\":\"unlisted\"}");
    assertThat(JSON.readValue("{\"visibility\":\"unlisted\"}", TargetOptions.class).value())
        .isEqualTo(options);
  }

  @Test
  void aBuilderNamesTheRequiredValueThatIsMissing() {
    StartUploadRequest.Builder builder = StartUploadRequest.builder().filename("a.mp4");
    assertThatThrownBy(builder::build)
        .isInstanceOf(NullPointerException.class)
        .hasMessage("StartUploadRequest.contentType is required");
    CompleteUploadRequest.Builder complete = CompleteUploadRequest.builder();
    assertThatThrownBy(complete::build).hasMessageEndingWith("is required");
  }

  @Test
  void collectionsAreCopied() {
    List<String> ids = new ArrayList<>(List.of(ID));
    CreatePublicationRequest request =
        CreatePublicationRequest.builder().contentIds(ids).targets(List.of()).build();
    ids.clear();
    assertThat(request.contentIds()).containsExactly(ID);
    assertThatThrownBy(() -> request.contentIds().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aPresignedUrlIsNotShown() throws Exception {
    UploadSession session = read("start-upload-answer", UploadSession.class);
    PresignedUpload upload = session.upload();
    assertThat(upload.url()).isNotBlank();
    assertThat(session.toString()).contains("PresignedUpload[***]").doesNotContain(upload.url());
  }

  @Test
  void aBuilderOfARecordHasAllOfIt() throws Exception {
    PlatformAccountList accounts = read("accounts-answer", PlatformAccountList.class);

    assertThat(accounts.toBuilder().build()).isEqualTo(accounts);
    var account = accounts.accounts().get(0);
    assertThat(account.toBuilder().username("another").build().id()).isEqualTo(account.id());
  }
}
