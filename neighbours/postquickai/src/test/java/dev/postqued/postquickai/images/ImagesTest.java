package dev.postqued.postquickai.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.errors.SubscriptionRequiredException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.postquickai.PostQuickAiFixture;
import dev.postqued.postquickai.Samples;
import dev.postqued.postquickai.credits.Credits;
import dev.postqued.support.Answer;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and responses are those of the vendor's reference. */
class ImagesTest extends PostQuickAiFixture {

  private static final String GENERATE = "POST /v1/images/generate";
  private static final URI ADDRESS =
      URI.create(
          "https://your-project.supabase.co/storage/v1/object/public/post-images/user-uuid/1711234567890-image.png");

  @Test
  void anImageIsMadeAsTheReferenceShows() {
    server.on(GENERATE, Samples.response("generateImage"));

    GeneratedImage image =
        ai.images()
            .generate(
                ImagePrompt.of(Samples.request("generateImage").path("prompt").asText())
                    .ratio(ImageRatio.FOUR_TO_FIVE)
                    .group("uuid-abc-123"));

    assertThat(sent(GENERATE)).isEqualTo(Samples.request("generateImage"));
    assertThat(image).isEqualTo(new GeneratedImage(ADDRESS, ImageModel.GEMINI_FLASH, 1080, 1350));
    assertThat(ai.spending().spent()).isEqualTo(Credits.images(1));
  }

  /** What is made does not depend on the defaults of the service. */
  @Test
  void theDefaultsAreSent() {
    server.on(GENERATE, Samples.response("generateImage"));

    ai.images().generate(ImagePrompt.of("A cat"));

    assertThat(sent(GENERATE))
        .isEqualTo(json("{'prompt':'A cat','model':'gemini-flash','aspectRatio':'1:1'}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gemini-flash", "gpt-image-1.5", "nano-banana-pro", "newer"})
  void eachModelGoesByItsName(String name) {
    server.on(GENERATE, says("{'imageUrl':'https://example.com/a.png'}"));

    GeneratedImage image =
        ai.images().generate(ImagePrompt.of("A cat").model(new ImageModel(name)));

    assertThat(sent(GENERATE).path("model").asText()).isEqualTo(name);
    assertThat(image)
        .isEqualTo(
            new GeneratedImage(
                URI.create("https://example.com/a.png"), new ImageModel(name), 0, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "SQUARE,1:1",
    "FOUR_TO_FIVE,4:5",
    "NINE_TO_SIXTEEN,9:16",
    "SIXTEEN_TO_NINE,16:9",
    "THREE_TO_FOUR,3:4",
    "FOUR_TO_THREE,4:3"
  })
  void eachShapeGoesByItsName(ImageRatio ratio, String name) {
    server.on(GENERATE, Samples.response("generateImage"));

    ai.images().generate(ImagePrompt.of("A cat").ratio(ratio));

    assertThat(sent(GENERATE).path("aspectRatio").asText()).isEqualTo(name);
  }

  @Test
  void anImageWhoseResponseIsLostIsMadeOnce() {
    server.on(GENERATE, Answer.reset());

    assertThatThrownBy(() -> ai.images().generate(ImagePrompt.of("A cat")))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContainingAll("dashboard", "It may have cost 1 image credit.");
    assertThat(server.requests()).hasSize(1);
    assertThat(ai.spending().unclear()).isEqualTo(Credits.images(1));
  }

  /** The image was made, so that nobody may ask for it again without a look. */
  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'imageUrl':null}", "{'imageUrl':'no address'}", "[]"})
  void anImageWithoutAnAddressMayBePaid(String data) {
    server.on(GENERATE, says(data));

    assertThatThrownBy(() -> ai.images().generate(ImagePrompt.of("A cat")))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("It may have cost 1 image credit.");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aLimitOfThePlanCostsNothing() {
    server.on(GENERATE, refuses(403, "LIMIT_EXCEEDED"));

    assertThatThrownBy(() -> ai.images().generate(ImagePrompt.of("A cat")))
        .isInstanceOf(SubscriptionRequiredException.class);
    assertThat(ai.spending().unclear()).isEqualTo(Credits.NONE);
  }

  @Test
  void whatCannotBeAPromptIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImagePrompt.of(" "))
        .withMessageContaining("prompt must not be blank; say what the image shows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImagePrompt.of("a\u0000"))
        .withMessageContaining("prompt must be sendable, but it has NUL at position 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ImageModel(" "))
        .withMessageContaining("model must not be blank");
  }
}
