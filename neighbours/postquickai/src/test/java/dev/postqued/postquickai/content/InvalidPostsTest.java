package dev.postqued.postquickai.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postqued.postquickai.PostQuickAiFixture;
import dev.postqued.postquickai.credits.Credits;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be right is refused with the argument, its value and what would be right, and is not sent. */
class InvalidPostsTest extends PostQuickAiFixture {

  private static final URI IMAGE = URI.create("https://example.com/a.jpg");

  private static final String UNSENDABLE = "must be sendable, but it has";

  @AfterEach
  void nothingWasSentOrSpent() {
    assertThat(server.requests()).isEmpty();
    assertThat(ai.spending().unclear()).isEqualTo(Credits.NONE);
  }

  private static void refused(ThrowingCallable call, String... words) {
    assertThatIllegalArgumentException()
        .isThrownBy(call)
        .satisfies(e -> assertThat(e).hasMessageContainingAll(words));
  }

  @Test
  void idsThatAreBlank() {
    String[] id = {"id must not be blank", "an id that the service gave"};
    String[] group = {"group must not be blank"};

    refused(() -> ai.posts().get(" "), id);
    refused(() -> ai.posts().change("", PostChange.text("New")), id);
    refused(() -> ai.posts().regenerate(" ", Regeneration.of("Shorter")), id);
    refused(() -> ai.posts().setImages(" ", List.of(IMAGE)), id);
    refused(() -> ai.posts().removeImages(" "), id);
    refused(() -> ai.posts().forgetPlatforms(" "), id);
    refused(() -> ai.posts().delete(" "), id);
    refused(() -> ai.posts().figures(" "), id);
    refused(() -> ai.posts().generate(" "), group);
    refused(() -> ai.posts().generateWithImage(" "), group);
    refused(() -> ai.posts().list(" "), group);
    refused(() -> PostForm.text(" ", "Hello"), "group must not be blank", "groups().list()");
  }

  @Test
  void textsThatAreBlank() {
    refused(() -> PostForm.text("g1", " "), "text must not be blank", "each post");
    refused(() -> Part.text("\n"), "text must not be blank");
    refused(() -> PostChange.text(""), "text must not be blank");
    refused(
        () -> Regeneration.of(" "), "instructions must not be blank", "what is to be different");
  }

  @Test
  void theWrongNumberOfMedia() {
    refused(() -> Media.carousel(List.of(IMAGE)), "carousel must have 2 to 10 addresses, had 1");
    refused(
        () -> Media.carousel(Collections.nCopies(11, IMAGE)),
        "carousel must have 2 to 10 addresses, had 11");
    refused(() -> ai.posts().setImages("p1", List.of()), "at least one image", "removeImages");
    refused(
        () -> ai.posts().setImages("p1", Collections.nCopies(11, IMAGE)),
        "carousel must have 2 to 10 addresses, had 11");
    refused(() -> new Media("image", List.of()), "image must have 1 addresses, had 0");
    refused(() -> new Media("text", List.of(IMAGE)), "text must have 0 addresses, had 1");
    refused(() -> new Media("story", List.of(IMAGE)), "type must be text, image", "was story");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jpg", "file:///a.jpg", "https:a.jpg", "ftp://example.com/a.jpg"})
  void addressesThatNobodyCanRead(String address) {
    refused(() -> Media.image(URI.create(address)), "https://host/path", "was " + address);
    refused(() -> ai.posts().setImages("p1", List.of(URI.create(address))), "was " + address);
  }

  @Test
  void threadsAndPlatformsThatAreNone() {
    refused(() -> PostForm.thread("g1", List.of(Part.text("One"))), "at least 2 parts, had 1");
    refused(() -> PostChange.thread(List.of()), "at least 2 parts, had 0", "PostChange.single()");
    refused(() -> PostChange.platforms(List.of()), "at least one platform, had none");
  }

  @Test
  void targetsThatAreBlank() {
    refused(() -> FacebookTarget.page(" "), "page must not be blank", "the id of a page");
    refused(() -> LinkedInTarget.organization(" "), "organization", "LinkedInTarget.person()");
    refused(() -> new LinkedInTarget(Optional.of("")), "organization must not be blank");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\ud83c", "a\u0000"})
  void textsThatWouldNotArrive(String text) {
    refused(() -> ai.posts().draft(PostForm.text("g1", text)), UNSENDABLE);
    refused(() -> ai.posts().change("p1", PostChange.text(text)), UNSENDABLE);
    refused(() -> ai.posts().regenerate("p1", Regeneration.of(text)), UNSENDABLE);
  }
}
