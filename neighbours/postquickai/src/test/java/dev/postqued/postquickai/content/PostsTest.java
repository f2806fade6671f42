package dev.postqued.postquickai.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.postquickai.PostQuickAiFixture;
import dev.postqued.postquickai.Samples;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.credits.Credits;
import dev.postqued.postquickai.figures.Figures;
import dev.postqued.postquickai.figures.PostFigures;
import dev.postqued.postquickai.images.ImageModel;
import dev.postqued.support.Answer;
import dev.postqued.support.Request;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and responses are those of the vendor's reference. */
class PostsTest extends PostQuickAiFixture {

  private static final String GROUP = "uuid-abc-123";
  private static final String ID = "post-xyz-789";
  private static final String LIST = "GET /v1/posts";
  private static final String GENERATE = "POST /v1/posts/generate";
  private static final String CHANGE = "PUT /v1/posts/" + ID;
  private static final String IMAGES = "PUT /v1/posts/" + ID + "/images";
  private static final String DELETE = "DELETE /v1/posts/" + ID;
  private static final String REGENERATE = "POST /v1/posts/" + ID + "/regenerate";
  private static final URI ONE = URI.create("https://cdn.example.com/slide1.jpg");
  private static final URI TWO = URI.create("https://cdn.example.com/slide2.jpg");

  @Test
  void aPostIsGeneratedWithAnImage() {
    server.on(LIST, Samples.response("listPosts"));
    server.on(GENERATE, Samples.response("generatePost"));

    Post post = ai.posts().generateWithImage(GROUP);

    assertThat(post)
        .isEqualTo(
            new Post(
                ID,
                GROUP,
                Status.PENDING,
                Samples.data("generatePost").at("/post/content").asText(),
                "image",
                List.of("https://storage.postquick.ai/post-images/user-123/gemini-flash-abc.png"),
                List.of(Platform.INSTAGRAM, Platform.TWITTER),
                List.of(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Instant.parse("2026-03-25T14:30:00Z")),
                Map.of()));
    assertThat(sent(GENERATE)).isEqualTo(Samples.request("generatePost"));
    assertThat(ai.spending().spent()).isEqualTo(new Credits(1, 1, 0));
  }

  @Test
  void aPostIsGeneratedWithoutAnImageForOneTextCredit() {
    server.on(LIST, Samples.response("listPosts"));
    server.on(GENERATE, Samples.response("generatePost"));

    ai.posts().generate(GROUP);

    assertThat(sent(GENERATE))
        .isEqualTo(Samples.request("generatePost").put("generateImage", false));
    assertThat(ai.spending().spent()).isEqualTo(Credits.texts(1));
    assertThat(ai.spending().unclear()).isEqualTo(Credits.NONE);
  }

  /** What was there before is what a lost response is compared with. */
  @Test
  void thePostsOfTheGroupAreListedBefore() {
    server.on(LIST, Samples.response("listPosts"));
    server.on(GENERATE, Samples.response("generatePost"));

    ai.posts().generate(GROUP);

    assertThat(server.requests())
        .extracting(Request::target)
        .containsExactly("/v1/posts?contentGroupId=uuid-abc-123", "/v1/posts/generate");
  }

  @Test
  void postsAreListedNewestFirst() {
    server.on(LIST, Samples.response("listPosts"));

    List<Post> posts = ai.posts().list(GROUP, Status.PENDING);

    assertThat(posts).extracting(Post::id).containsExactly("post-1", "post-2");
    assertThat(posts.get(1).platforms()).containsExactly(Platform.TWITTER);
    assertThat(posts.get(1).group()).isEmpty();
    assertThat(server.requests().get(0).target())
        .isEqualTo("/v1/posts?contentGroupId=uuid-abc-123&status=pending");
  }

  @Test
  void aListWithoutAStatusAsksForAll() {
    server.on(LIST, says("{'posts':[null,{'content':'without an id'},{'id':'post-1'}]}"));

    assertThat(ai.posts().list(GROUP)).extracting(Post::status).containsExactly(Status.UNKNOWN);
    assertThat(server.requests().get(0).target())
        .isEqualTo("/v1/posts?contentGroupId=uuid-abc-123");
  }

  @Test
  void aPostIsRead() {
    server.on("GET /v1/posts/" + ID, Samples.response("getPost"));

    Post post = ai.posts().get(ID);

    assertThat(post.status()).isEqualTo(Status.POSTED);
    assertThat(post.status().isPublic()).isTrue();
    assertThat(post.reached()).containsExactly(Platform.INSTAGRAM, Platform.TWITTER);
    assertThat(post.postedAt()).contains(Instant.parse("2026-03-25T15:00:00Z"));
  }

  @Test
  void aPostKeepsWhatHasNoNameHere() {
    server.on(
        "GET /v1/posts/" + ID,
        says(
            "{'post':{'id':'post-xyz-789','image_urls':['%s','%s'],'image_url':null,"
                    .formatted(ONE, TWO)
                + "'platform_post_ids':{'twitter_x':'9'},'scheduled_for':'2026-04-01T10:00:00Z',"
                + "'error_message':'No account','photo_cover_index':null}}"));

    Post post = ai.posts().get(ID);

    assertThat(post.media()).containsExactly(ONE.toString(), TWO.toString());
    assertThat(post.scheduledFor()).contains(Instant.parse("2026-04-01T10:00:00Z"));
    assertThat(post.error()).contains("No account");
    assertThat(post.details()).isEqualTo(Map.of("platform_post_ids", Map.of("twitter_x", "9")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'post':null}", "{'post':[]}", "{'post':{'id':null}}"})
  void aPostWithoutAnIdIsAFailureOfTheService(String data) {
    server.on("GET /v1/posts/" + ID, says(data));

    assertThatThrownBy(() -> ai.posts().get(ID)).isInstanceOf(ServiceUnavailableException.class);
  }

  @Test
  void aChangeIsTheOneOfTheReference() {
    server.on(CHANGE, Samples.response("updatePost"));
    String text = Samples.request("updatePost").path("content").asText();

    Post post =
        ai.posts()
            .change(
                ID,
                PostChange.text(text)
                    .andPlatforms(List.of(Platform.INSTAGRAM, Platform.TWITTER, Platform.THREADS)));

    assertThat(sent(CHANGE)).isEqualTo(Samples.request("updatePost"));
    assertThat(post.text()).isEqualTo(text);
  }

  @Test
  void aChangeSaysOnlyWhatIsDifferent() {
    server.on(CHANGE, Samples.response("updatePost"));

    ai.posts().change(ID, PostChange.text("New"));
    ai.posts().change(ID, PostChange.platforms(List.of(Platform.TWITTER)));
    ai.posts().change(ID, PostChange.single());
    ai.posts().change(ID, PostChange.thread(List.of(Part.text("One"), Part.text("Two"))));

    assertThat(server.requests())
        .extracting(Request::text)
        .containsExactly(
            "{\"content\":\"New\"}",
            "{\"platforms\":[\"twitter\"]}",
            "{\"threadParts\":[]}",
            "{\"content\":\"One\",\"threadParts\":[{\"text\":\"One\",\"post_type\":\"text\"},"
                + "{\"text\":\"Two\",\"post_type\":\"text\"}]}");
  }

  @Test
  void whatIsPublishedIsNotChanged() {
    server.on(CHANGE, refuses(409, "CONFLICT"));

    assertThatThrownBy(() -> ai.posts().change(ID, PostChange.text("New")))
        .isInstanceOf(InvalidRequestException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aPostIsWrittenAgain() {
    server.on(REGENERATE, Samples.response("regeneratePost"));

    Post post =
        ai.posts()
            .regenerate(ID, Regeneration.of("Make it shorter, more punchy, and add a clear CTA."));

    assertThat(sent(REGENERATE)).isEqualTo(Samples.request("regeneratePost"));
    assertThat(post.text()).isEqualTo("(rewritten text)");
    assertThat(ai.spending().spent()).isEqualTo(Credits.texts(1));
  }

  @Test
  void anotherImageCostsAnImageCreditMore() {
    server.on(REGENERATE, Samples.response("regeneratePost"));

    ai.posts().regenerate(ID, Regeneration.of("Brighter").withImage(ImageModel.NANO_BANANA_PRO));

    assertThat(sent(REGENERATE))
        .isEqualTo(
            json(
                "{'instructions':'Brighter','generateImage':true,'imageModel':'nano-banana-pro'}"));
    assertThat(ai.spending().spent()).isEqualTo(new Credits(1, 1, 0));
  }

  @Test
  void aRegenerationWhoseResponseIsLostIsSentOnce() {
    server.on(REGENERATE, Answer.reset());

    assertThatThrownBy(() -> ai.posts().regenerate(ID, Regeneration.of("Shorter")))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("may have cost 1 text credit");
    assertThat(server.requests()).hasSize(1);
    assertThat(ai.spending().unclear()).isEqualTo(Credits.texts(1));
  }

  @Test
  void severalImagesAreThoseOfTheReference() {
    server.on(IMAGES, Samples.response("updatePostImages"));

    Post post = ai.posts().setImages(ID, List.of(ONE, TWO));

    assertThat(sent(IMAGES)).isEqualTo(Samples.request("updatePostImages"));
    assertThat(post.media()).containsExactly(ONE.toString(), TWO.toString());
  }

  @Test
  void oneImageAndNoneHaveActionsOfTheirOwn() {
    server.on(IMAGES, Answer.reset(), Samples.response("updatePostImages"));

    ai.posts().setImages(ID, List.of(ONE));
    ai.posts().removeImages(ID);

    assertThat(server.requests().stream().map(request -> Samples.parse(request.body())))
        .containsExactly(
            json("{'action':'set_single_image','imageUrl':'%s'}".formatted(ONE)),
            json("{'action':'set_single_image','imageUrl':'%s'}".formatted(ONE)),
            json("{'action':'remove_all_images'}"));
  }

  @Test
  void platformsAreForgottenOnce() {
    String route = "POST /v1/posts/" + ID + "/reset-platforms";
    server.on(route, Samples.response("resetPostPlatforms"), Answer.reset());

    assertThat(ai.posts().forgetPlatforms(ID).reached()).isEmpty();
    assertThatThrownBy(() -> ai.posts().forgetPlatforms(ID))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThat(server.requests(route)).hasSize(2).allMatch(request -> request.text().isEmpty());
  }

  @Test
  void aDeletionIsRepeatedUntilThePostIsGone() {
    server.on(DELETE, Answer.reset(), refuses(404, "NOT_FOUND"));

    ai.posts().delete(ID);

    assertThat(server.requests(DELETE)).hasSize(2);
  }

  @Test
  void whatWasNeverThereIsNotDeleted() {
    server.on(DELETE, refuses(404, "NOT_FOUND"));

    assertThatThrownBy(() -> ai.posts().delete(ID))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContainingAll("Check the id", "NOT_FOUND");
  }

  @Test
  void aPostIsDeleted() {
    server.on(DELETE, Samples.response("deletePost"));

    ai.posts().delete(ID);

    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void thePostHasFigures() {
    String route = "GET /v1/posts/" + ID + "/analytics";
    server.on(route, Samples.response("getPostAnalytics"));
    Optional<Instant> fetched = Optional.of(Instant.parse("2026-04-17T08:00:00Z"));

    assertThat(ai.posts().figures(ID))
        .isEqualTo(
            new PostFigures(
                ID,
                new Figures(15_420, 892, 41, 104, 23, 0.067),
                List.of(
                    new PostFigures.OnPlatform(
                        Platform.INSTAGRAM, new Figures(12_100, 780, 35, 82, 0, 0), fetched),
                    new PostFigures.OnPlatform(
                        Platform.TWITTER, new Figures(3_320, 112, 6, 22, 0, 0), fetched)),
                List.of(
                    new PostFigures.Day(
                        LocalDate.of(2026, 4, 15), new Figures(8_210, 512, 22, 0, 0, 0))),
                fetched));
    assertThat(server.requests().get(0).target())
        .isEqualTo("/v1/posts/post-xyz-789/analytics?type=post");
  }

  @Test
  void anIdIsOnePartOfThePath() {
    server.always(Samples.response("getPost"));

    ai.posts().get("a/../b?c");

    assertThat(server.requests().get(0).target()).isEqualTo("/v1/posts/a%2F..%2Fb%3Fc");
  }
}
