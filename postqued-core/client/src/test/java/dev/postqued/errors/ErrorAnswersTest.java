package dev.postqued.errors;

import static dev.postqued.FailureAssert.assertThatFailure;
import static dev.postqued.FailureAssert.failure;
import static dev.postqued.support.FakeService.noAccounts;
import static dev.postqued.support.FakeService.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.publishing.ErrorCodes;
import dev.postqued.support.Answer;
import dev.postqued.support.FakeService;
import dev.postqued.support.VirtualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorAnswersTest {

  @RegisterExtension final TestClient postQued = TestClient.with(client -> client.maxAttempts(2));
  private final VirtualTime time = postQued.time();
  private final FakeService service = postQued.service();
  private final PostQued client = postQued.client();

  @ParameterizedTest
  @CsvSource({
    "301, ServiceUnavailableException, UNKNOWN, 1",
    "302, ServiceUnavailableException, UNKNOWN, 1",
    "307, ServiceUnavailableException, UNKNOWN, 1",
    "400, InvalidRequestException,     REFUSED, 1",
    "401, AuthenticationException,     REFUSED, 1",
    "402, SubscriptionRequiredException, REFUSED, 1",
    "403, InvalidRequestException,     REFUSED, 1",
    "404, InvalidRequestException,     REFUSED, 1",
    "409, InvalidRequestException,     REFUSED, 1",
    "413, InvalidRequestException,     REFUSED, 1",
    "422, InvalidRequestException,     REFUSED, 1",
    "429, RateLimitedException,        REFUSED, 2",
    "500, ServiceUnavailableException, UNKNOWN, 2",
    "502, ServiceUnavailableException, UNKNOWN, 2",
    "503, ServiceUnavailableException, UNKNOWN, 2"
  })
  void aStatusIsATypeToDecideBy(int status, String type, Delivery delivery, int attempts) {
    service.responds(
        reply(status, "{\"error\":\"Some words\",\"code\":\"NEW\"}", "X-Request-Id: r-1"));

    ServiceException e = failure(() -> client.accounts().list());

    assertThat(e.getClass().getSimpleName()).isEqualTo(type);
    assertThatFailure(e)
        .hasDelivery(delivery)
        .hasStatus(status)
        .hasCode(new ErrorCode("NEW"))
        .hasAttempts(attempts)
        .with(details -> assertThat(details.vendorMessage()).isEqualTo("Some words"))
        .with(details -> assertThat(details.requestId()).isEqualTo("r-1"))
        .with(details -> assertThat(details.operation()).isEqualTo("listPlatformAccounts"))
        .says(
            "listPlatformAccounts: ",
            "Some words",
            "status " + status,
            "code NEW",
            "request id r-1",
            "delivery " + delivery,
            "attempts " + attempts);
    assertThat(service.requests()).hasSize(attempts);
  }

  @Test
  void theDocumentedCodesAreTheConstants() {
    assertThat(code("MISSING_IDEMPOTENCY_KEY")).isEqualTo(ErrorCodes.MISSING_IDEMPOTENCY_KEY);
    assertThat(code("IDEMPOTENCY_CONFLICT")).isEqualTo(ErrorCodes.IDEMPOTENCY_CONFLICT);
    assertThat(code("SUBSCRIPTION_REQUIRED")).isEqualTo(ErrorCodes.SUBSCRIPTION_REQUIRED);
    assertThat(code("ACCOUNT_NOT_CONNECTED")).isEqualTo(ErrorCodes.ACCOUNT_NOT_CONNECTED);
  }

  private ErrorCode code(String value) {
    service.responds(reply(400, "{\"error\":\"x\",\"code\":\"" + value + "\"}"));
    return failure(() -> client.accounts().list()).code().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 402, 403, 422})
  void theCodeDecidesThatThePlanIsTooSmallWhateverTheStatus(int status) {
    service.responds(reply(status, "{\"error\":\"x\",\"code\":\"SUBSCRIPTION_REQUIRED\"}"));

    assertThatFailure(() -> client.accounts().list())
        .isInstanceOf(SubscriptionRequiredException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 422})
  void anUnconnectedAccountComesWithAdvice(int status) {
    service.responds(reply(status, "{\"error\":\"x\",\"code\":\"ACCOUNT_NOT_CONNECTED\"}"));

    assertThatFailure(() -> client.accounts().list())
        .isInstanceOf(InvalidRequestException.class)
        .says("Connect the account in the dashboard");
  }

  @Test
  void aBodyThatIsNotJsonIsTheMessage() {
    service.responds(
        Answer.of(400, "<html><h1>Bad\r\ngateway</h1></html>", "Content-Type: text/html"));

    assertThat(failure(() -> client.accounts().list()).failure().vendorMessage())
        .isEqualTo("<html><h1>Bad gateway</h1></html>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "42",
        "{}",
        "{\"error\":null}",
        "{\"error\":{\"message\":\"x\"}}",
        "{\"error\":\"x\",\"code\":[]}",
        "{\"error\":\"cut off",
        "\u0000\u0001",
        "[[[[[[[[[[[["
      })
  void aBodyOfAnyOtherFormLeavesTheStatus(String body) {
    service.responds(reply(404, body));

    assertThatFailure(() -> client.accounts().list())
        .isInstanceOf(InvalidRequestException.class)
        .hasStatus(404)
        .hasNoCode();
  }

  @Test
  void aBodyThatBreaksOffLeavesTheStatus() {
    service.responds(Answer.cut("HTTP/1.1 403 No\r\nContent-Length: 100\r\n\r\n{\"error\":"));

    assertThatFailure(() -> client.accounts().list()).isInstanceOf(AuthenticationException.class);
  }

  @Test
  void aHeaderThatIsTooLongDoesNotFillTheMessage() {
    service.responds(reply(404, "{}", "X-Request-Id: " + "r".repeat(5000)));

    assertThat(failure(() -> client.accounts().list()).failure().requestId()).hasSizeLessThan(400);
  }

  @Test
  void aWaitBelowTheCapIsKept() {
    service.responds(reply(429, "{}", "Retry-After: 7"), noAccounts());

    assertThat(client.accounts().list()).isEmpty();
    assertThat(time.waited()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void aWaitUntilADateIsKept() {
    service.responds(reply(503, "{}", "Retry-After: Sun, 01 Mar 2026 12:00:09 GMT"), noAccounts());

    assertThat(client.accounts().list()).isEmpty();
    assertThat(time.waited()).isEqualTo(Duration.ofSeconds(9));
  }

  @ParameterizedTest
  @CsvSource({"429, 3600", "503, 99999999999999", "429, 61"})
  void aWaitAboveTheCapIsReportedAndNotWaited(int status, String retryAfter) {
    service.responds(reply(status, "{}", "Retry-After: " + retryAfter));

    ServiceException e = failure(() -> client.accounts().list());

    assertThat(e.retryAfter().orElseThrow()).isGreaterThan(Duration.ofSeconds(60));
    assertThat(time.waits()).isEmpty();
    assertThatFailure(e).says("retry after PT");
  }
}
