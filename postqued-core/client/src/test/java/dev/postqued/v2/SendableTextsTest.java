package dev.postqued.v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.APost;
import dev.postqued.ApiVersion;
import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.bindings.v2.api.ContentApi;
import dev.postqued.bindings.v2.model.UpdateContentRequest;
import dev.postqued.insights.FigurePeriod;
import dev.postqued.media.UploadedMedium;
import dev.postqued.rules.InvalidPostException;
import dev.postqued.support.FakeService;
import dev.postqued.uploads.MediaSource;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that would not arrive are refused before the network, wherever they are said. */
class SendableTextsTest {

  @RegisterExtension
  final TestClient postQued =
      TestClient.with(builder -> builder.version(ApiVersion.V2).workspace("w1"));

  private final PostQued client = postQued.client();
  private final FakeService service = postQued.service();

  private List<ThrowingCallable> callsWith(String text) {
    ContentApi content = client.bindings(ContentApi.class);
    return List.of(
        () -> client.library().rename("c1", text),
        () -> client.library().describe("c1", text),
        () -> client.library().search(text),
        () -> client.library().get(text),
        () -> client.library().delete(text),
        () -> client.accounts().subreddits("a1", text),
        () -> client.accounts().subredditRestrictions("a1", text),
        () -> client.accounts().disconnect(text),
        () -> client.insights().videos("a1", FigurePeriod.ALL, text),
        () -> client.publishing().get(text),
        () -> client.publishing().cancel(text),
        () -> client.publishing().cancelTarget("p1", text),
        () -> client.publishing().reschedule("p1", text, Instant.MAX),
        () -> client.publishing().await(text, java.time.Duration.ofSeconds(1)),
        () -> new UploadedMedium(text),
        () -> MediaSource.bytes(text, new byte[1]),
        () -> PostQued.builder("pq_abcdef").workspace(text),
        () -> content.listContent(1, 1, text, null, "w1"),
        () ->
            content.updateContent(
                "c1", UpdateContentRequest.builder().filename(text).workspaceId("w1").build()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\ud83c", "\udf05b", "a\u0000b", "\\\u0000"})
  void theyAreRefusedWithoutBeingQuoted(String text) {
    for (ThrowingCallable call : callsWith(text)) {
      assertThatIllegalArgumentException()
          .isThrownBy(call)
          .withMessageContaining("must be sendable")
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain(text));
    }
    assertThatThrownBy(() -> client.publishing().publish(APost.aPost().to(text).build()))
        .isInstanceOf(InvalidPostException.class)
        .hasMessageContaining("the account has");
    assertThat(service.requests()).isEmpty();
  }

  /** A backslash and the name of a character are text like any other. */
  @ParameterizedTest
  @ValueSource(strings = {"\ud83c\udf05", "\\u0000", "\\\\ud83c", "tab\tand\nline"})
  void whatArrivesIsSent(String text) {
    service.respondsTo(
        "PATCH /v2/content/c1", FakeService.reply(200, "{\"content\":{\"id\":\"c1\"}}"));

    assertThat(client.library().describe("c1", text).contentId()).isEqualTo("c1");
  }
}
