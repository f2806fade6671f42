package dev.postqued.postquickai.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.postquickai.PostQuickAiFixture;
import dev.postqued.postquickai.Samples;
import dev.postqued.support.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses are those of the vendor's reference. */
class UsageTest extends PostQuickAiFixture {

  private static final String USAGE = "GET /v1/usage";
  private static final String ANALYTICS = "GET /v1/analytics";

  private static Quota quota(long used, long limit, String resetsAt) {
    return new Quota(used, OptionalLong.of(limit), false, Optional.of(Instant.parse(resetsAt)));
  }

  @Test
  void theUsageIsRead() {
    server.on(USAGE, Samples.response("getUsage"));

    assertThat(ai.usage())
        .isEqualTo(
            new Usage(
                "pro",
                quota(234, 2_000, "2026-04-01T00:00:00Z"),
                quota(87, 500, "2026-04-01T00:00:00Z"),
                quota(45, 500, "2026-04-01T00:00:00Z"),
                new Quota(3, OptionalLong.empty(), true, Optional.empty()),
                quota(12, 120, "2026-03-25T17:01:00Z"),
                quota(450, 50_000, "2026-03-26T00:00:00Z")));
  }

  @Test
  void whatIsLeftIsWhatTheServiceSays() {
    server.on(USAGE, Samples.response("getUsage"));

    Usage usage = ai.usage();

    assertThat(usage.texts().left()).hasValue(1_766);
    assertThat(usage.images().left()).hasValue(413);
    assertThat(usage.videos().left()).hasValue(455);
    assertThat(usage.minute().left()).hasValue(108);
    assertThat(usage.day().left()).hasValue(49_550);
    assertThat(usage.groups().left()).isEmpty();
    assertThat(usage.groups().isUnlimited()).isTrue();
  }

  @Test
  void aPlanMayLimitTheGroups() {
    server.on(USAGE, says("{'plan':'Basic','contentGroups':{'used':6,'limit':5}}"));

    Usage usage = ai.usage();

    assertThat(usage.plan()).isEqualTo("basic");
    assertThat(usage.groups().left()).hasValue(0);
    assertThat(usage.groups().isUnlimited()).isFalse();
  }

  /** Not to know a limit is not to have none. */
  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'videoCredits':null}", "{'videoCredits':{'used':4}}"})
  void aLimitThatIsNotSaidIsNotUnlimited(String data) {
    server.on(USAGE, says(data));

    Quota videos = ai.usage().videos();

    assertThat(videos.left()).isEmpty();
    assertThat(videos.isUnlimited()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'success':true}", "{'success':true,'data':null}", "[]"})
  void aResponseWithoutDataIsAFailureOfTheService(String body) {
    server.on(USAGE, bare(body));

    assertThatThrownBy(() -> ai.usage()).isInstanceOf(ServiceUnavailableException.class);
  }

  /** It comes without an envelope. */
  @Test
  void requestsHaveFigures() {
    server.on(ANALYTICS, Samples.response("getRequestAnalytics"));

    assertThat(ai.requestFigures(RequestPeriod.MONTH))
        .isEqualTo(
            new RequestFigures(
                1_247,
                96.1,
                342,
                List.of(
                    new RequestFigures.Day(LocalDate.of(2026, 3, 24), 67, 3),
                    new RequestFigures.Day(LocalDate.of(2026, 3, 25), 89, 3)),
                List.of(
                    new RequestFigures.Endpoint("/v1/posts/generate", 345, 380, 3.5),
                    new RequestFigures.Endpoint("/v1/images/generate", 287, 290, 2.8)),
                Map.of(200, 1_198L, 403, 31L, 500, 18L),
                List.of(
                    new RequestFigures.Failed(
                        "/v1/videos/generate",
                        500,
                        "Video generation service failed",
                        Optional.of(Instant.parse("2026-03-25T16:22:00Z"))))));
  }

  @ParameterizedTest
  @CsvSource({"DAY,24h", "WEEK,7d", "MONTH,30d", "QUARTER,90d"})
  void eachPeriodGoesByItsName(RequestPeriod period, String name) {
    server.on(ANALYTICS, Samples.response("getRequestAnalytics"));

    ai.requestFigures(period);

    assertThat(server.requests().get(0).target()).isEqualTo("/v1/analytics?period=" + name);
  }

  @Test
  void aReadIsRepeated() {
    server.on(USAGE, Answer.reset(), refuses(500, "INTERNAL_ERROR"), Samples.response("getUsage"));

    assertThat(ai.usage().plan()).isEqualTo("pro");
    assertThat(server.requests()).hasSize(3);
  }
}
