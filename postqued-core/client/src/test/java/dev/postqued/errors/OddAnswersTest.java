package dev.postqued.errors;

import static dev.postqued.APost.aPost;
import static dev.postqued.support.FakeService.lost;
import static dev.postqued.support.FakeService.publication;
import static dev.postqued.support.FakeService.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.accounts.Account;
import dev.postqued.accounts.Platform;
import dev.postqued.media.Video;
import dev.postqued.publishing.Outcome;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.TargetStatus;
import dev.postqued.support.Answer;
import dev.postqued.support.FakeService;
import dev.postqued.support.TestFiles;
import dev.postqued.support.Uploads;
import dev.postqued.support.WireServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What services and gateways send beside what they document. */
class OddAnswersTest {

  @RegisterExtension final TestClient postQued = TestClient.create();
  private final FakeService service = postQued.service();
  private final PostQued client = postQued.client();

  @Test
  void aRedirectNamesWhereItLeadsAndNoSecretOfIt() {
    service.responds(
        reply(301, "", "Location: https://api2.example/v1/platform-accounts?token=very-secret"));

    assertThatThrownBy(() -> client.accounts().list())
        .hasMessageContainingAll("https://api2.example", "baseUrl(...)")
        .hasMessageNotContaining("very-secret");
  }

  @Test
  void aBodyWithoutKnownWordsIsToldAsItIs() {
    service.responds(reply(400, "{\"unheard\":\"of\"}"));

    assertThatThrownBy(() -> client.accounts().list()).hasMessageContaining("unheard");
  }

  @ParameterizedTest
  @CsvSource({"X-RateLimit-Reset: 40", "RateLimit-Reset: 40"})
  void aLimitEndsWhenItsHeaderSays(String header) {
    service.responds(reply(429, "{\"error\":\"slow\"}", header), reply(200, "{\"accounts\":[]}"));
    Instant before = postQued.time().clock().instant();

    client.accounts().list();

    assertThat(Duration.between(before, postQued.time().clock().instant()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(40));
  }

  /** The window is a minute long, and its end is not known. */
  @Test
  void aLimitThatSaysNothingIsWaitedForAsLongAsItsWindow() {
    service.responds(reply(429, "{\"error\":\"slow\"}"));
    Instant before = postQued.time().clock().instant();

    assertThatThrownBy(() -> client.accounts().list()).isInstanceOf(RateLimitedException.class);

    assertThat(Duration.between(before, postQued.time().clock().instant()))
        .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(61));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | ''",
        "401 | {\"error\":\"Unauthorized\"}",
        "401 | {\"error\":\"Missing credentials\",\"code\":\"UNAUTHORIZED\"}",
        "403 | {\"error\":\"Forbidden\"}",
        "403 | {\"error\":\"no\",\"code\":\"invalid_api_key\"}",
      })
  void theKeyIsBlamedWhereTheAnswerIsAboutIt(int status, String body) {
    service.responds(reply(status, body));

    assertThatThrownBy(() -> client.accounts().list()).isInstanceOf(AuthenticationException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403 | {\"error\":\"slow down\",\"code\":\"SPAM_RISK_TOO_MANY_POSTS\"}",
        "403 | <html><body>Access denied by the firewall</body></html>",
        "401 | {\"error\":\"Reconnect the account: its token has expired\"}",
        "401 | {\"error\":\"log in again\",\"code\":\"account_reauth_required\"}",
      })
  void aDenialThatIsAboutSomethingElseDoesNotBlameTheKey(int status, String body) {
    service.responds(reply(status, body));

    assertThatThrownBy(() -> client.accounts().list())
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("does not blame the API key")
        .hasMessageNotContaining("create a new one");
  }

  @Test
  void aBareReasonDoesNotHideWhatTheBodySays() {
    service.responds(
        reply(
            400,
            "{\"message\":[\"caption is too long\",\"at is past\"],\"error\":\"Bad Request\"}"));

    assertThatThrownBy(() -> client.accounts().list())
        .hasMessageContainingAll("Bad Request", "caption is too long", "at is past");
  }

  @Test
  void whatThisClientHasJustMadeIsAskedForAgain() {
    service.responds(publication("p1", "pending"));
    service.respondsTo(
        "GET /v1/content/publish/p1",
        reply(404, "{\"error\":\"Not found\"}"),
        publication("p1", "completed"));

    Publication published = client.publishing().publish(aPost().build());

    assertThat(client.publishing().await(published.id(), Duration.ofMinutes(5)).outcome())
        .isEqualTo(Outcome.COMPLETED);
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLETED, COMPLETED",
    "Completed, COMPLETED",
    "cancelled, CANCELED",
    "CANCELLED, CANCELED",
    "Failed, FAILED"
  })
  void spellingsAreFolded(String status, Outcome outcome) {
    service.responds(publication("p1", status));

    assertThat(client.publishing().get("p1").outcome()).isEqualTo(outcome);
  }

  @Test
  void theReasonsOfAPublicationAndOfItsTargetsAreKept() {
    service.responds(
        reply(
            200,
            "{\"id\":\"p1\",\"status\":\"failed\",\"error\":\"Workspace is suspended\",\"targets\":["
                + "{\"id\":\"t1\",\"platform\":\"tiktok\",\"status\":\"failed\",\"reason\":\"Too long\"}]}"));

    Publication publication = client.publishing().get("p1");

    assertThat(publication.details()).containsExactly(Map.entry("error", "Workspace is suspended"));
    assertThat(publication.targets().get(0).details())
        .containsExactly(Map.entry("reason", "Too long"));
    assertThat(publication.withTarget("t1", TargetStatus.SENT).details())
        .isEqualTo(publication.details());
  }

  @Test
  void accountsOfOtherPlatformsAreLeftOut() {
    service.responds(
        reply(
            200,
            "{\"accounts\":[{\"id\":\"a\",\"platform\":\"tiktok\"},{\"id\":\"b\",\"platform\":\"threads\"}]}"));

    assertThat(client.accounts().list(new Platform("tiktok")))
        .extracting(Account::id)
        .containsExactly("a");
  }

  @Test
  void anUploadThatWasConfirmedBeforeIsDone(@TempDir Path folder) {
    WireServer storage = postQued.closes(new WireServer());
    storage.always(Answer.of(200, ""));
    service.uploadsTo(storage);
    service.respondsTo(Uploads.COMPLETE, lost(), reply(409, "{\"error\":\"already completed\"}"));

    client.media().uploadVideo(Video.of(TestFiles.sparse(folder, "video.mp4", 1000), 1080, 1920));

    assertThat(storage.requests()).hasSize(1);
    assertThat(service.requests(Uploads.COMPLETE)).hasSize(2);
  }

  @Test
  void aConflictWithoutALostAnswerIsOne(@TempDir Path folder) {
    WireServer storage = postQued.closes(new WireServer());
    storage.always(Answer.of(200, ""));
    service.uploadsTo(storage);
    service.respondsTo(Uploads.COMPLETE, reply(409, "{\"error\":\"in use\"}"));

    assertThatThrownBy(
            () ->
                client
                    .media()
                    .uploadVideo(Video.of(TestFiles.sparse(folder, "video.mp4", 1000), 1080, 1920)))
        .hasMessageContaining("in use");
  }
}
