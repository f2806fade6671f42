package dev.postqued.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.Clients;
import dev.postqued.PostQued;
import dev.postqued.publishing.ErrorCodes;
import dev.postqued.support.Answer;
import dev.postqued.support.VirtualTime;
import dev.postqued.support.WireServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorAnswersTest {

  private final VirtualTime time = new VirtualTime();
  private final WireServer server = new WireServer();
  private final PostQued client = Clients.at(server.url(), time).maxAttempts(2).build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "301, ServiceUnavailableException, UNKNOWN, 1",
    "302, ServiceUnavailableException, UNKNOWN, 1",
    "307, ServiceUnavailableException, UNKNOWN, 1",
    "400, InvalidRequestException,     REFUSED, 1",
    "401, AuthenticationException,     REFUSED, 1",
    "402, SubscriptionRequiredException, REFUSED, 1",
    "403, AuthenticationException,     REFUSED, 1",
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
    server.always(
        Answer.json(status, "{\"error\":\"Some words\",\"code\":\"NEW\"}", "X-Request-Id: r-1"));

    ServiceException e = failure();

    assertThat(e.getClass().getSimpleName()).isEqualTo(type);
    assertThat(e.delivery()).isEqualTo(delivery);
    assertThat(e.status()).contains(status);
    assertThat(e.code()).contains(new ErrorCode("NEW"));
    assertThat(e.failure().vendorMessage()).isEqualTo("Some words");
    assertThat(e.failure().requestId()).isEqualTo("r-1");
    assertThat(e.failure().operation()).isEqualTo("listPlatformAccounts");
    assertThat(e.attempts()).hasSize(attempts);
    assertThat(e)
        .hasMessageContainingAll(
            "listPlatformAccounts: ",
            "Some words",
            "status " + status,
            "code NEW",
            "request id r-1",
            "delivery " + delivery,
            "attempts " + attempts);
    assertThat(server.requests()).hasSize(attempts);
  }

  @Test
  void theDocumentedCodesAreTheConstants() {
    assertThat(code("MISSING_IDEMPOTENCY_KEY")).isEqualTo(ErrorCodes.MISSING_IDEMPOTENCY_KEY);
    assertThat(code("IDEMPOTENCY_CONFLICT")).isEqualTo(ErrorCodes.IDEMPOTENCY_CONFLICT);
    assertThat(code("SUBSCRIPTION_REQUIRED")).isEqualTo(ErrorCodes.SUBSCRIPTION_REQUIRED);
    assertThat(code("ACCOUNT_NOT_CONNECTED")).isEqualTo(ErrorCodes.ACCOUNT_NOT_CONNECTED);
  }

  private ErrorCode code(String value) {
    server.always(Answer.json(400, "{\"error\":\"x\",\"code\":\"" + value + "\"}"));
    return failure().code().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 402, 403, 422})
  void theCodeDecidesThatThePlanIsTooSmallWhateverTheStatus(int status) {
    server.always(Answer.json(status, "{\"error\":\"x\",\"code\":\"SUBSCRIPTION_REQUIRED\"}"));

    assertThat(failure()).isInstanceOf(SubscriptionRequiredException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 422})
  void anUnconnectedAccountComesWithAdvice(int status) {
    server.always(Answer.json(status, "{\"error\":\"x\",\"code\":\"ACCOUNT_NOT_CONNECTED\"}"));

    assertThat(failure())
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("Connect the account in the dashboard");
  }

  @Test
  void aBodyThatIsNotJsonIsTheMessage() {
    server.always(
        Answer.of(400, "<html><h1>Bad\r\ngateway</h1></html>", "Content-Type: text/html"));

    assertThat(failure().failure().vendorMessage()).isEqualTo("<html><h1>Bad gateway</h1></html>");
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
    server.always(Answer.json(404, body));

    ServiceException e = failure();

    assertThat(e).isInstanceOf(InvalidRequestException.class);
    assertThat(e.status()).contains(404);
    assertThat(e.code()).isEmpty();
  }

  @Test
  void aBodyThatBreaksOffLeavesTheStatus() {
    server.always(Answer.cut("HTTP/1.1 403 No\r\nContent-Length: 100\r\n\r\n{\"error\":"));

    assertThat(failure()).isInstanceOf(AuthenticationException.class);
  }

  @Test
  void aHeaderThatIsTooLongDoesNotFillTheMessage() {
    server.always(Answer.json(404, "{}", "X-Request-Id: " + "r".repeat(5000)));

    assertThat(failure().failure().requestId()).hasSizeLessThan(400);
  }

  @Test
  void aWaitBelowTheCapIsKept() {
    server.always(Answer.json(429, "{}", "Retry-After: 7"), Answer.json(200, "{\"accounts\":[]}"));

    assertThat(client.accounts().list()).isEmpty();
    assertThat(time.waited()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void aWaitUntilADateIsKept() {
    server.always(
        Answer.json(503, "{}", "Retry-After: Sun, 01 Mar 2026 12:00:09 GMT"),
        Answer.json(200, "{\"accounts\":[]}"));

    assertThat(client.accounts().list()).isEmpty();
    assertThat(time.waited()).isEqualTo(Duration.ofSeconds(9));
  }

  @ParameterizedTest
  @CsvSource({"429, 3600", "503, 99999999999999", "429, 61"})
  void aWaitAboveTheCapIsReportedAndNotWaited(int status, String retryAfter) {
    server.always(Answer.json(status, "{}", "Retry-After: " + retryAfter));

    ServiceException e = failure();

    assertThat(e.retryAfter().orElseThrow()).isGreaterThan(Duration.ofSeconds(60));
    assertThat(time.waits()).isEmpty();
    assertThat(e).hasMessageContaining("retry after PT");
  }

  private ServiceException failure() {
    return catchThrowableOfType(ServiceException.class, () -> client.accounts().list());
  }
}
