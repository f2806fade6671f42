package dev.postqued.media;

import static dev.postqued.FailureAssert.assertThatFailure;
import static dev.postqued.FailureAssert.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UploadException;
import dev.postqued.support.Answer;
import dev.postqued.support.FakeService;
import dev.postqued.support.TestFiles;
import dev.postqued.support.Uploads;
import dev.postqued.support.WireServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What object stores say of a PUT that they do not accept, and what mends it. */
class StorageAnswersTest {

  @RegisterExtension final TestClient postQued = TestClient.create();
  private final WireServer storage = postQued.closes(new WireServer());
  private final FakeService api = postQued.service().uploadsTo(storage);
  private final PostQued client = postQued.client();

  /** The error of a store, and how often the bytes are sent and a session is opened when it stays. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The bytes did not arrive, or storage had trouble: the same URL.
        "S3     | 400 | RequestTimeout | Your socket connection to the server was not read from | 4 | 1",
        "S3     | 400 | IncompleteBody | | 4 | 1",
        "S3     | 409 | OperationAborted | | 4 | 1",
        "S3     | 500 | InternalError | | 4 | 1",
        "S3     | 503 | SlowDown | | 4 | 1",
        "S3     | 503 | ServiceUnavailable | | 4 | 1",
        "GCS    | 408 | RequestTimeout | | 4 | 1",
        "GCS    | 429 | | | 4 | 1",
        "Azure  | 500 | OperationTimedOut | | 4 | 1",
        "Azure  | 503 | ServerBusy | | 4 | 1",
        "R2     | 400 | IncompleteBody | | 4 | 1",
        "R2     | 400 | ClientDisconnect | | 4 | 1",
        "R2     | 429 | TooManyRequests | | 4 | 1",
        "MinIO  | 499 | ClientDisconnected | | 4 | 1",
        "MinIO  | 503 | SlowDownWrite | | 4 | 1",
        "MinIO  | 503 | XMinioServerNotInitialized | | 4 | 1",
        "MinIO  | 403 | AccessDenied | Request is not valid yet | 4 | 1",
        // Other bytes arrived than were sent: the same URL, once.
        "S3     | 400 | BadDigest | | 2 | 1",
        "GCS    | 400 | CrcMismatch | | 2 | 1",
        "Azure  | 400 | Md5Mismatch | | 2 | 1",
        "MinIO  | 400 | XAmzContentSHA256Mismatch | | 2 | 1",
        // Not an answer of a store: the same URL, once.
        "proxy  | 400 | | | 2 | 1",
        "proxy  | 404 | | | 2 | 1",
        "any    | 400 | | | 2 | 1",
        "any    | 409 | | | 2 | 1",
        "proxy  | 302 | | | 2 | 1",
        // The URL has expired: a new session, three at most.
        "S3     | 403 | AccessDenied | Request has expired | 3 | 3",
        "S3     | 400 | ExpiredToken | The provided token has expired. | 3 | 3",
        "GCS    | 400 | ExpiredToken | Invalid argument. | 3 | 3",
        "Azure  | 403 | AuthenticationFailed | Signature not valid in the specified time frame | 3 | 3",
        "R2     | 400 | ExpiredRequest | | 3 | 3",
        "MinIO  | 403 | AccessDenied | Request has expired | 3 | 3",
        "any    | 401 | | | 3 | 3",
        "any    | 410 | | | 3 | 3",
        // Something may be wrong with this one session: a new one, once.
        "S3     | 403 | InvalidAccessKeyId | | 2 | 2",
        "R2     | 403 | AccessDenied | | 2 | 2",
        "Azure  | 403 | AuthenticationFailed | Server failed to authenticate the request | 2 | 2",
        "S3     | 404 | NoSuchBucket | | 2 | 2",
        "S3     | 301 | PermanentRedirect | | 2 | 2",
        "Azure  | 404 | ContainerNotFound | | 2 | 2",
        "Azure  | 401 | NoAuthenticationInformation | | 2 | 2",
        "R2     | 401 | Unauthorized | | 2 | 2",
        // No repetition helps.
        "S3     | 403 | SignatureDoesNotMatch | | 1 | 1",
        "GCS    | 403 | SignatureDoesNotMatch | | 1 | 1",
        "R2     | 403 | SignatureDoesNotMatch | | 1 | 1",
        "MinIO  | 403 | SignatureDoesNotMatch | | 1 | 1",
        "Azure  | 403 | AuthenticationFailed | Signature did not match. String to sign used was PLANTED | 1 | 1",
        "S3     | 403 | RequestTimeTooSkewed | | 1 | 1",
        "S3     | 403 | AccessDenied | There were headers present which were not signed | 1 | 1",
        "S3     | 400 | EntityTooLarge | | 1 | 1",
        "S3     | 411 | MissingContentLength | | 1 | 1",
        "S3     | 501 | NotImplemented | | 1 | 1",
        "S3     | 412 | PreconditionFailed | | 1 | 1",
        "GCS    | 400 | MalformedSecurityHeader | | 1 | 1",
        "Azure  | 400 | MissingRequiredHeader | | 1 | 1",
        "Azure  | 413 | RequestBodyTooLarge | | 1 | 1",
        "R2     | 403 | ObjectLockedByBucketPolicy | | 1 | 1",
        "MinIO  | 400 | AccessDenied | There were headers present which were not signed | 1 | 1",
        "MinIO  | 400 | XMinioAdminBucketQuotaExceeded | | 1 | 1",
        "MinIO  | 507 | XMinioStorageFull | | 1 | 1",
        "any    | 400 | Unheard | | 1 | 1",
        "proxy  | 413 | | | 1 | 1",
      })
  void codeAndStatusDecideWhatMendsIt(
      String store,
      int status,
      String code,
      String message,
      int puts,
      int sessions,
      @TempDir Path folder) {
    storage.always(Answer.of(status, body(store, code, message)));

    ServiceException e = failure(() -> upload(folder));

    assertThat(e).isInstanceOf(UploadException.class);
    assertThat(e.status()).hasValue(status);
    assertThat(e.failure().code() == null ? null : e.failure().code().value()).isEqualTo(code);
    assertThat(storage.requests()).hasSize(puts);
    assertThat(api.requests(Uploads.START)).hasSize(sessions);
    assertThat(e.failure().abandonedContentIds()).hasSize(sessions).containsOnly(Uploads.CONTENT);
    assertThat(e.toString()).doesNotContain("PLANTED");
  }

  /** As each store writes it. */
  private static String body(String store, String code, String message) {
    if (code == null) {
      return store.equals("proxy") ? "<html><body>Too large</body></html>" : "";
    }
    String words = message == null ? "" : message;
    return switch (store) {
      case "GCS" ->
          "<?xml version='1.0' encoding='UTF-8'?><Error><Code>%s</Code><Message>%s</Message><Details>x</Details></Error>"
              .formatted(code, words);
      case "Azure" ->
          "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>%s</Code><Message>Server failed.\nRequestId:1</Message><AuthenticationErrorDetail>%s</AuthenticationErrorDetail></Error>"
              .formatted(code, words);
      default ->
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>%s</Code><Message>%s</Message><RequestId>7</RequestId></Error>"
              .formatted(code, words);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "400, RequestTimeout, 1",
    "400, BadDigest, 1",
    "400, ExpiredToken, 2",
    "403, InvalidAccessKeyId, 2",
    "400, , 1",
    "404, NoSuchBucket, 2"
  })
  void whatIsMendedIsDone(int status, String code, int sessions, @TempDir Path folder) {
    storage.always(Answer.of(status, body("S3", code, "")), Answer.of(200, ""));

    upload(folder);

    assertThat(storage.requests()).hasSize(2);
    assertThat(api.requests(Uploads.START)).hasSize(sessions);
    assertThat(api.requests(Uploads.COMPLETE)).hasSize(1);
  }

  @Test
  void bytesThatAreThereAlreadyAfterALostAnswerAreConfirmed(@TempDir Path folder) {
    storage.always(Answer.reset(), Answer.of(412, body("S3", "PreconditionFailed", "")));

    upload(folder);

    assertThat(storage.requests()).hasSize(2);
    assertThat(api.requests(Uploads.COMPLETE)).hasSize(1);
  }

  @Test
  void theCodeOfAHeaderCountsWhereTheBodyHasNone(@TempDir Path folder) {
    storage.always(Answer.of(503, "", "x-ms-error-code: ServerBusy"));

    assertThatFailure(() -> upload(folder)).says("ServerBusy").hasAttempts(4);
  }

  @Test
  void theCodeOfAJsonBodyCounts(@TempDir Path folder) {
    storage.always(
        Answer.json(403, "{\"status\":403,\"code\":\"cap_exceeded\",\"message\":\"Over cap\"}"));

    assertThatFailure(() -> upload(folder))
        .says("cap_exceeded", "Over cap", "quota")
        .hasAttempts(1);
  }

  @ParameterizedTest
  @CsvSource({
    "400, EntityTooLarge,       send a smaller one",
    "403, RequestTimeTooSkewed, clock",
    "403, SignatureDoesNotMatch, Content-Type",
    "403, SignatureDoesNotMatch, clock",
    "403, InvalidAccessKeyId, signature of the address",
    "400, MalformedSecurityHeader, headers",
    "400, BadDigest, nothing writes to the file",
    "507, XMinioStorageFull, full",
  })
  void theAdviceFits(int status, String code, String advice, @TempDir Path folder) {
    storage.always(Answer.of(status, body("S3", code, "")));

    assertThatFailure(() -> upload(folder)).says(code, advice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"StringToSign", "SignatureProvided", "CanonicalRequest", "AWSAccessKeyId"})
  void whatWasSignedIsNotShown(String element, @TempDir Path folder) {
    storage.always(
        Answer.of(
            403,
            "<Error><Code>SignatureDoesNotMatch</Code><Message>No match.</Message><%1$s>PLANTED</%1$s></Error>"
                .formatted(element)));

    assertThatFailure(() -> upload(folder))
        .says("No match.")
        .with(failure -> assertThat(failure.toString()).doesNotContain("PLANTED"));
  }

  @Test
  void aRedirectNamesTheHostAndNotTheBaseUrl(@TempDir Path folder) {
    storage.always(Answer.of(302, "", "Location: https://login.example/in?token=PLANTED"));

    assertThatFailure(() -> upload(folder))
        .says("https://login.example", "login page")
        .with(
            failure ->
                assertThat(failure.toString()).doesNotContain("PLANTED").doesNotContain("baseUrl"));
  }

  /** A proxy on the way may not know the field. */
  @Test
  void aServerThatDoesNotKnowExpectIsAskedOnce(@TempDir Path folder) {
    storage.always(Answer.of(417, ""), Answer.of(200, ""));

    uploadLarge(folder);
    uploadLarge(folder);

    assertThat(storage.requests())
        .extracting(request -> request.header("Expect"))
        .containsExactly(List.of("100-continue"), List.of(), List.of());
    assertThat(api.requests(Uploads.START)).hasSize(2);
  }

  private void uploadLarge(Path folder) {
    client.media().uploadVideo(Video.of(TestFiles.random(folder, "large.mp4", 2 << 20), 1, 1));
  }

  private void upload(Path folder) {
    client.media().uploadVideo(Video.of(TestFiles.random(folder, "video.mp4", 1000), 1, 1));
  }
}
