package dev.postqued.postquickai.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.postquickai.PostQuickAiFixture;
import dev.postqued.postquickai.Samples;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.credits.Credits;
import dev.postqued.support.Answer;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests and responses are those of the vendor's reference. */
class DraftsTest extends PostQuickAiFixture {

  private static final String GROUP = "uuid-abc-123";
  private static final String DRAFT = "POST /v1/posts/create";
  private static final URI ONE = URI.create("https://cdn.example.com/slide1.jpg");
  private static final URI TWO = URI.create("https://cdn.example.com/slide2.jpg");

  @Test
  void aDraftIsThePostOfTheReferenceThatIsADraft() {
    server.on(DRAFT, Samples.response("createPost"));
    ObjectNode sample = Samples.request("createPost");

    Post draft =
        ai.posts()
            .draft(
                PostForm.of(
                        GROUP,
                        sample.path("content").asText(),
                        Media.image(URI.create("https://example.com/announcement.jpg")))
                    .platforms(Platform.INSTAGRAM, Platform.TWITTER, Platform.LINKEDIN));

    assertThat(sent(DRAFT)).isEqualTo(sample.put("isDraft", true));
    assertThat(draft.id()).isEqualTo("post-manual-456");
    assertThat(draft.isGenerated()).isFalse();
    assertThat(draft.media()).containsExactly("https://example.com/announcement.jpg");
    assertThat(ai.spending().spent()).isEqualTo(Credits.NONE);
  }

  static Stream<Arguments> media() {
    return Stream.of(
        Arguments.of(Media.none(), "'postType':'text'"),
        Arguments.of(Media.image(ONE), "'postType':'image','imageUrl':'%s'".formatted(ONE)),
        Arguments.of(
            Media.carousel(List.of(ONE, TWO)),
            "'postType':'carousel','imageUrls':['%s','%s']".formatted(ONE, TWO)),
        Arguments.of(Media.video(ONE), "'postType':'video','videoUrl':'%s'".formatted(ONE)));
  }

  @ParameterizedTest
  @MethodSource("media")
  void eachTypeOfMediaHasItsOwnMember(Media media, String members) {
    server.on(DRAFT, Samples.response("createPost"));

    ai.posts().draft(PostForm.of(GROUP, "Hello", media));

    assertThat(sent(DRAFT))
        .isEqualTo(
            json(
                "{'contentGroupId':'uuid-abc-123','content':'Hello','isDraft':true,"
                    + members
                    + "}"));
  }

  /** Both names of X work; the client has one of them. */
  @Test
  void aThreadIsTheOneOfTheReference() {
    server.on(DRAFT, Samples.response("createPost"));
    ObjectNode sample = Samples.request("createThread").put("isDraft", true);
    sample.withArray("platforms").set(0, TextNode.valueOf("twitter"));
    List<Part> parts =
        sample.path("threadParts").findValuesAsText("text").stream().map(Part::text).toList();

    ai.posts()
        .draft(
            PostForm.thread(GROUP, parts)
                .platforms(Platform.TWITTER, Platform.THREADS, Platform.BLUESKY));

    assertThat(parts).hasSize(4);
    assertThat(sent(DRAFT)).isEqualTo(sample);
  }

  @Test
  void thePartsOfAThreadHaveMediaInSnakeCase() {
    server.on(DRAFT, Samples.response("createPost"));

    ai.posts()
        .draft(
            PostForm.thread(
                GROUP,
                List.of(
                    new Part("One", Media.image(ONE)),
                    new Part("Two", Media.carousel(List.of(ONE, TWO))),
                    new Part("Three", Media.video(TWO)))));

    JsonNode body = sent(DRAFT);
    assertThat(body.path("content").asText()).isEqualTo("One");
    assertThat(body.path("postType").asText()).isEqualTo("image");
    assertThat(body.path("imageUrl").asText()).isEqualTo(ONE.toString());
    assertThat(body.path("threadParts"))
        .isEqualTo(
            json(
                ("[{'text':'One','post_type':'image','image_urls':['%1$s']},"
                        + "{'text':'Two','post_type':'carousel','image_urls':['%1$s','%2$s']},"
                        + "{'text':'Three','post_type':'video','video_url':'%2$s'}]")
                    .formatted(ONE, TWO)));
  }

  @Test
  void targetsAreWrittenAsTheReferenceShows() {
    server.on(DRAFT, Samples.response("createPost"));
    PostForm form = PostForm.text(GROUP, "Hello").platforms(Platform.LINKEDIN, Platform.FACEBOOK);

    ai.posts().draft(form.linkedIn(LinkedInTarget.person()).facebook(FacebookTarget.page("5")));
    ai.posts()
        .draft(
            form.linkedIn(LinkedInTarget.organization("7"))
                .facebook(new FacebookTarget("5", Optional.of("Acme"))));

    assertThat(server.requests(DRAFT).stream().map(request -> Samples.parse(request.body())))
        .extracting(body -> body.path("linkedinTarget"), body -> body.path("facebookTarget"))
        .containsExactly(
            tuple(json("{'type':'personal'}"), json("{'pageId':'5'}")),
            tuple(
                json("{'type':'organization','organizationId':'7'}"),
                json("{'pageId':'5','pageName':'Acme'}")));
  }

  /** Two drafts with the same text may both be meant, so that none is made again. */
  @Test
  void aDraftWhoseResponseIsLostIsSentOnce() {
    server.on(DRAFT, Answer.reset());

    assertThatThrownBy(() -> ai.posts().draft(PostForm.text(GROUP, "Hello")))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThat(server.requests()).hasSize(1);
  }
}
