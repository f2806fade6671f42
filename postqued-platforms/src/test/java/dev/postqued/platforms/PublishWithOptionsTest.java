package dev.postqued.platforms;

import static dev.postqued.support.FakeService.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postqued.ApiVersion;
import dev.postqued.PostQued;
import dev.postqued.PostQuedBuilder;
import dev.postqued.media.UploadedMedium;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.PlatformOptions;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import dev.postqued.rules.InvalidPostException;
import dev.postqued.support.FakeService;
import dev.postqued.support.VirtualTime;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Posts with options, against a scripted service. */
class PublishWithOptionsTest {

  private static final String KEY = "pq_test_0123456789abcdef";
  private static final String WORKSPACE = "0d8ae9a4-8f65-4b5c-9a57-32dfa0e2a1ff";
  private static final UploadedMedium MEDIUM =
      new UploadedMedium("7c9e6679-7425-40de-944b-e07fc1f90ae7");

  private final FakeService service = new FakeService();
  private final VirtualTime time = new VirtualTime();

  @AfterEach
  void close() {
    service.close();
  }

  private PostQuedBuilder client() {
    return PostQued.builder(KEY).baseUrl(service.url()).clock(time.clock()).sleeper(time::sleep);
  }

  private static Target target(PlatformOptions options) {
    return Target.of(
            Intent.PUBLISH, options.platform(), "6fa459ea-ee8a-3ca4-894e-db77e160355e", "caption")
        .options(options);
  }

  @Test
  void thePostsOfAllPlatformsGoOutWithTheirOptions() throws IOException {
    service.respondsTo("POST /v2/publish", accepted("p1"));

    try (PostQued postQued = client().version(ApiVersion.V2).workspace(WORKSPACE).build()) {
      for (PlatformOptions options : Samples.all().values()) {
        Target target = target(options);
        Post post = isOfText(options) ? Post.text(target) : Post.of(MEDIUM, target);
        assertThat(postQued.publishing().publish(post).id()).isEqualTo("p1");
      }
    }

    ObjectMapper mapper = new ObjectMapper();
    int request = 0;
    for (Map.Entry<String, PlatformOptions> sample : Samples.all().entrySet()) {
      JsonNode sent =
          mapper
              .readTree(service.requests("POST /v2/publish").get(request++).text())
              .at("/targets/0");
      assertThat(sent.at("/platform").textValue()).isEqualTo(sample.getValue().platform().name());
      assertThat(sent.at("/options"))
          .as(sample.getKey())
          .isEqualTo(mapper.valueToTree(sample.getValue().values()));
    }
  }

  private static boolean isOfText(PlatformOptions options) {
    return options.rules().stream().anyMatch(rule -> rule.code().matches(".*(text|link)[.]media"));
  }

  @Test
  void version1RefusesThemBeforeTheNetwork() {
    try (PostQued postQued = client().build()) {
      Post post = Post.of(MEDIUM, target(Instagram.post().collaborators("ada")));

      assertThatThrownBy(() -> postQued.publishing().publish(post))
          .isInstanceOf(InvalidPostException.class)
          .hasMessageContainingAll(
              "version 1 does not know postType, collaborators", "use version 2");
    }
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void whatAPlatformRefusesIsNotSent() {
    try (PostQued postQued = client().version(ApiVersion.V2).workspace(WORKSPACE).build()) {
      Target target =
          Target.of(Intent.PUBLISH, Bluesky.PLATFORM, "account", "c".repeat(301))
              .options(Bluesky.post());

      assertThatThrownBy(() -> postQued.publishing().publish(Post.text(target)))
          .isInstanceOf(InvalidPostException.class)
          .hasMessageContainingAll("bluesky.text", "301 graphemes", "Bluesky lexicons");
    }
    assertThat(service.requests()).isEmpty();
  }
}
