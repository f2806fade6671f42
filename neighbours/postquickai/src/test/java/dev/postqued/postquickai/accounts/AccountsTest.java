package dev.postqued.postquickai.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.errors.AuthenticationException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.postquickai.PostQuickAiFixture;
import dev.postqued.postquickai.Samples;
import dev.postqued.support.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses are those of the vendor's reference. */
class AccountsTest extends PostQuickAiFixture {

  private static Optional<Instant> at(String time) {
    return Optional.of(Instant.parse(time));
  }

  @Test
  void accountsAreListed() {
    server.on("GET /v1/accounts", Samples.response("listAccounts"));

    assertThat(ai.accounts().list())
        .containsExactly(
            new SocialAccount(
                "acc-uuid-123",
                Platform.INSTAGRAM,
                "@mybrand",
                Optional.of("business"),
                Optional.of("https://..."),
                true,
                at("2026-01-15T10:30:00Z")),
            new SocialAccount(
                "acc-uuid-456",
                Platform.TWITTER,
                "@mybrand",
                Optional.of("personal"),
                Optional.empty(),
                true,
                at("2026-01-20T14:00:00Z")),
            new SocialAccount(
                "acc-uuid-789",
                Platform.LINKEDIN,
                "John Doe",
                Optional.of("personal"),
                Optional.empty(),
                true,
                at("2026-02-01T09:00:00Z")));
  }

  @Test
  void aRowThatNamesNoAccountIsLeftOut() {
    server.on(
        "GET /v1/accounts",
        says(
            "{'accounts':[null,{'id':'1'},{'id':'2','platform':' '},{'id':'3','platform':'X9'}]}"));

    assertThat(ai.accounts().list())
        .singleElement()
        .matches(account -> account.platform().equals(new Platform("x9")))
        .matches(account -> !account.isActive());
  }

  /** No accounts and no list of accounts are not the same. */
  @Test
  void aResponseWithoutAListIsAFailureOfTheService() {
    server.on("GET /v1/accounts", says("{'total':0}"));

    assertThatThrownBy(() -> ai.accounts().list())
        .isInstanceOf(ServiceUnavailableException.class)
        .hasMessageContaining("accounts");
  }

  @Test
  void anAccountIsDisconnected() {
    String route = "DELETE /v1/accounts/account-uuid-456";
    server.on(route, Answer.reset(), refuses(404, "NOT_FOUND"));

    ai.accounts().disconnect("account-uuid-456");
    server.on(route, Samples.response("disconnectAccount"));
    ai.accounts().disconnect("account-uuid-456");

    assertThat(server.requests(route)).hasSize(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ai.accounts().disconnect(" "))
        .withMessageContaining("id must not be blank");
  }

  @Test
  void theUserIsRead() {
    server.on("GET /v1/me", Samples.response("getCurrentUser"));

    assertThat(ai.accounts().user())
        .isEqualTo(new User("user-uuid-123", "founder@mybrand.com", "pro", true, true));
  }

  /** They come without an envelope. */
  @Test
  void keysAreListed() {
    server.on("GET /v1/keys", Samples.response("listApiKeys"));

    List<ApiKey> keys = ai.accounts().keys();

    assertThat(keys)
        .containsExactly(
            new ApiKey(
                "key-uuid-123",
                "Production API",
                "pq_live_abc",
                true,
                at("2026-01-15T10:00:00Z"),
                at("2026-03-25T16:45:00Z"),
                Optional.empty()),
            new ApiKey(
                "key-uuid-456",
                "Development",
                "pq_live_xyz",
                true,
                at("2026-03-20T14:00:00Z"),
                Optional.empty(),
                Optional.empty()));
  }

  /** A later version may wrap them as everything else. */
  @Test
  void keysInTheEnvelopeAreListedAsWell() {
    server.on("GET /v1/keys", says("{'keys':[{'id':'k1','isActive':false}]}"));

    assertThat(ai.accounts().keys()).extracting(ApiKey::id).containsExactly("k1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MISSING_AUTH", "INVALID_KEY_FORMAT", "INVALID_KEY", "KEY_EXPIRED"})
  void aKeyThatIsRefusedIsNamedAsTheReason(String code) {
    server.on("GET /v1/me", refuses(401, code));

    assertThatThrownBy(() -> ai.accounts().user())
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContainingAll(code, "https://www.postquick.ai/dashboard/api")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("pq_live_secret"));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void bothNamesOfXAreOnePlatform() {
    assertThat(new Platform("Twitter_X")).isEqualTo(Platform.TWITTER);
    assertThat(Platform.all(List.of("twitter", "twitter_x", " ", "threads")))
        .containsExactly(Platform.TWITTER, Platform.THREADS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Platform(" "))
        .withMessageContaining("platform must not be blank");
  }
}
