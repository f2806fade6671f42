package dev.postqued.v2;

import static dev.postqued.support.FakeService.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.ApiVersion;
import dev.postqued.TestClient;
import dev.postqued.errors.AuthenticationException;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.RateLimitedException;
import dev.postqued.errors.ServiceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users of version 2 are told to do. */
class AdviceTest {

  private static final String ACCOUNTS = "GET /v2/integrations";

  @RegisterExtension
  final TestClient postQued =
      TestClient.with(builder -> builder.version(ApiVersion.V2).workspace("w1").maxAttempts(1));

  private ServiceException listAnsweredWith(int status, String body) {
    postQued.service().respondsTo(ACCOUNTS, reply(status, body));
    return catchThrowableOfType(ServiceException.class, () -> postQued.client().accounts().list());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | {\"error\":\"workspaceId is required\",\"code\":\"INVALID_REQUEST\"}",
        "403 | {\"error\":\"Workspace access denied\",\"code\":\"FORBIDDEN\"}",
        "403 | {\"error\":\"Workspace access denied\"}",
        "403 | {\"error\":\"no\",\"code\":\"ORGANIZATION_ACCESS_DENIED\"}",
        "404 | {\"error\":\"not found\"}",
        "409 | {\"error\":\"Account already connected to another workspace\",\"code\":\"TAKEN\"}"
      })
  void whatMayBeTheWorkspaceNamesItsOptionAndItsVariable(int status, String body) {
    assertThat(listAnsweredWith(status, body))
        .isInstanceOf(InvalidRequestException.class)
        .extracting(e -> e.failure().advice())
        .asString()
        .contains("workspace(id)", "POSTQUED_WORKSPACE_ID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"error\":\"Forbidden\"}"})
  void aDenialWithoutAReasonNamesThemToo(String body) {
    ServiceException e = listAnsweredWith(403, body);

    assertThat(e).isInstanceOf(AuthenticationException.class);
    assertThat(e.failure().problem()).isEqualTo("The API key may not do this (HTTP 403).");
    assertThat(e.failure().advice()).contains("workspace(id)", "POSTQUED_WORKSPACE_ID", "role");
  }

  @Test
  void whatIsWrongOtherwiseIsNotBlamedOnTheWorkspace() {
    assertThat(listAnsweredWith(400, "{\"error\":\"no\",\"code\":\"NO\"}"))
        .hasMessageNotContaining("workspace");
    assertThat(listAnsweredWith(401, "{\"error\":\"expired\"}"))
        .hasMessageNotContaining("workspace");
  }

  @Test
  void noLimitIsInventedForTooManyRequests() {
    ServiceException e = listAnsweredWith(429, "{\"error\":\"slow down\"}");

    assertThat(e)
        .isInstanceOf(RateLimitedException.class)
        .hasMessageContaining("no source gives the limits of version 2")
        .hasMessageNotContainingAny("30 requests", "60 s");
  }
}
