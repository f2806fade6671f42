package dev.postqued.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.accounts.Platform;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.media.UploadedMedium;
import dev.postqued.rules.InvalidPostException;
import dev.postqued.support.FakeService;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused of a post before the network is touched. */
class PostTest {

  private static final Platform TIKTOK = new Platform("tiktok");

  @RegisterExtension final TestClient postQued = TestClient.create();
  private final FakeService service = postQued.service();
  private final PostQued client = postQued.client();

  @AfterEach
  void nothingWasSent() {
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void aPostOfTextAloneNeedsVersion2() {
    assertThatThrownBy(() -> client.publishing().publish(Post.text(target())))
        .isInstanceOf(InvalidPostException.class)
        .hasMessageContainingAll("there is no medium", "need version 2");
  }

  @Test
  void aCopyOfAPostIsAnotherPost() {
    Post post = Post.of(new UploadedMedium("content"), target());

    Post copy = post.toBuilder().build();

    assertThat(copy.media()).isEqualTo(post.media());
    assertThat(copy.targets()).isEqualTo(post.targets());
    assertThat(copy.idempotencyKey()).isNotEqualTo(post.idempotencyKey());
  }

  @Test
  void aPostWithoutATargetIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Post.builder().media(new UploadedMedium("content")).build())
        .withMessageContainingAll("targets", "at least one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t"})
  void blankTextIsRefused(String blank) {
    assertRefused("contentId", () -> new UploadedMedium(blank));
    assertRefused("caption", () -> Target.of(Intent.DRAFT, TIKTOK, "account", blank));
    assertRefused("accountId", () -> Target.of(Intent.DRAFT, TIKTOK, blank, "caption"));
    assertRefused("platform", () -> new Platform(blank));
    assertRefused("publicationId", () -> client.publishing().get(blank));
    assertRefused("publicationId", () -> client.publishing().await(blank, Duration.ofSeconds(1)));
    assertRefused("part", () -> IdempotencyKey.of("a", blank));
  }

  private static void assertRefused(String name, Runnable call) {
    assertThatIllegalArgumentException()
        .isThrownBy(call::run)
        .withMessageContainingAll(name, "blank");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-03-01T11:59:59.999Z", "2026-03-01T12:00:00Z", "1970-01-01T00:00:00Z"})
  void aTimeThatHasPassedByTheClockOfTheClientIsRefused(Instant at) {
    Post post =
        Post.builder()
            .media(new UploadedMedium("c"))
            .target(target())
            .target(target().at(at))
            .build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.publishing().publish(post))
        .withMessageContainingAll(
            "targets[1].at", at.toString(), "it is 2026-03-01T12:00:00Z", "later time");
  }

  @Test
  void optionsForAnotherPlatformAreRefused() {
    PlatformOptions other = options("elsewhere", Map.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> target().options(other))
        .withMessageContainingAll("options must be for tiktok", "elsewhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S"})
  void aLimitThatIsNotPositiveIsRefused(Duration limit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.publishing().await("p1", limit))
        .withMessageContainingAll("limit", limit.toString(), "more than zero");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\r\nX-B: c", "gr\u00fc\u00dfe"})
  void aKeyThatCannotBeAHeaderIsRefused(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IdempotencyKey(key))
        .withMessageContaining("idempotencyKey must");
  }

  @Test
  void aKeyThatIsTooLongIsRefusedWithTheLimit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IdempotencyKey("k".repeat(256)))
        .withMessageContainingAll("idempotencyKey", "256", "1 to 255");
  }

  @Test
  void theKeyOfABusinessIdIsTheSameOnEveryMachine() {
    assertThat(IdempotencyKey.of("campaign-42", "tiktok"))
        .isEqualTo(IdempotencyKey.of("campaign-42", "tiktok"))
        .isNotEqualTo(IdempotencyKey.of("campaign-42tiktok"))
        .isNotEqualTo(IdempotencyKey.of("campaign-4", "2tiktok"))
        .isNotEqualTo(IdempotencyKey.of("tiktok", "campaign-42"));
    assertThat(IdempotencyKey.of("campaign-42", "tiktok").value())
        .isEqualTo("6be27e59-aecc-514c-ac46-11847acf4a90");
  }

  @Test
  void eachPostHasItsOwnKey() {
    Post.Builder builder = Post.builder().media(new UploadedMedium("c")).target(target());

    assertThat(builder.build().idempotencyKey()).isNotEqualTo(builder.build().idempotencyKey());
  }

  @Test
  void aPostIsNotChangedThroughItsBuilder() {
    Post.Builder builder = Post.builder().media(new UploadedMedium("c")).target(target());
    Post post = builder.build();
    builder.media(new UploadedMedium("d")).target(target());

    assertThat(post.media()).containsExactly(new UploadedMedium("c"));
    assertThat(post.targets()).hasSize(1);
  }

  private static Target target() {
    return Target.of(Intent.DRAFT, TIKTOK, "account", "caption");
  }

  private static PlatformOptions options(String platform, Map<String, Object> values) {
    return new PlatformOptions() {
      @Override
      public Platform platform() {
        return new Platform(platform);
      }

      @Override
      public Map<String, Object> values() {
        return values;
      }
    };
  }
}
