package dev.postqued.postquickai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.content.PostForm;
import dev.postqued.postquickai.figures.FigurePeriod;
import dev.postqued.postquickai.groups.GroupForm;
import dev.postqued.postquickai.groups.Instructions;
import dev.postqued.postquickai.images.ImagePrompt;
import dev.postqued.postquickai.publishing.Kind;
import dev.postqued.postquickai.publishing.Publication;
import dev.postqued.postquickai.publishing.Published;
import dev.postqued.postquickai.usage.RequestPeriod;
import dev.postqued.postquickai.videos.VeoLength;
import dev.postqued.postquickai.videos.VideoModel;
import dev.postqued.postquickai.videos.VideoPrompt;
import dev.postqued.postquickai.writing.Text;
import dev.postqued.postquickai.writing.Tone;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a success holds: it is read as far as it goes, or is a failure in words, and never another exception. */
class OddResponsesTest extends PostQuickAiFixture {

  private static final List<String> ODD =
      List.of(
          "null",
          "[]",
          "7",
          "'text'",
          "{}",
          "{'success':'yes','data':{}}",
          "{'success':false}",
          "{'success':true}",
          "{'success':true,'data':null}",
          "{'success':true,'data':[]}",
          "{'success':true,'data':'text'}",
          "{'success':true,'data':{'post':null,'video':null,'user':null,'posts':null,'keys':null}}",
          "{'success':true,'data':{'post':[],'video':7,'user':'x','posts':{},'accounts':7}}",
          odd("7"),
          odd("null"),
          odd("{}"),
          odd("[null,7,'x',{},[]]"));

  /** Objects whose members are all of one odd kind. */
  private static String odd(String value) {
    String members =
        Stream.of(
                "app_id",
                "content",
                "status",
                "post_type",
                "platforms",
                "posted_platforms",
                "image_url",
                "image_urls",
                "video_url",
                "scheduled_for",
                "error_message",
                "platform_post_ids",
                "publishing",
                "duration",
                "name",
                "app_platforms",
                "social_accounts",
                "content_instructions",
                "platform",
                "account_name",
                "connected_at",
                "email",
                "plan")
            .map(name -> "'" + name + "':" + value)
            .reduce("'id':'p1'", (all, one) -> all + "," + one);
    String one = "{" + members + "}";
    String list = "[" + one + ",null,7]";
    return ("{'success':true,'data':{'post':%1$s,'video':%1$s,'contentGroup':%1$s,'user':%1$s,"
            + "'posts':%2$s,'contentGroups':%2$s,'accounts':%2$s,'keys':%2$s,'errors':%3$s,"
            + "'publishedTo':%3$s,'totals':%3$s,'history':%2$s,'videoCredits':%3$s,"
            + "'rateLimits':%3$s,'summary':%3$s,'byStatusCode':%2$s,'hashtags':%3$s,"
            + "'corrections':%2$s,'correctedContent':%3$s,'imageUrl':%3$s,'instructions':%3$s}}")
        .formatted(one, list, value);
  }

  private Map<String, Runnable> calls() {
    Map<String, Runnable> calls = new LinkedHashMap<>();
    calls.put("groups", () -> ai.groups().list());
    calls.put("group", () -> ai.groups().get("g1"));
    calls.put("create", () -> ai.groups().create(GroupForm.of("Acme")));
    calls.put("instructions", () -> ai.groups().instructions("g1"));
    calls.put(
        "change", () -> ai.groups().changeInstructions("g1", Instructions.none().tone("direct")));
    calls.put("group figures", () -> ai.groups().figures("g1", FigurePeriod.WEEK));
    calls.put("posts", () -> ai.posts().list("g1"));
    calls.put("post", () -> ai.posts().get("p1"));
    calls.put("draft", () -> ai.posts().draft(PostForm.text("g1", "Hello")));
    calls.put("post figures", () -> ai.posts().figures("p1"));
    calls.put("video", () -> ai.videos().get("p1"));
    calls.put("await", () -> ai.videos().await("p1", Duration.ofSeconds(40)));
    calls.put(
        "make",
        () ->
            ai.videos()
                .generate(VideoPrompt.of(VideoModel.VEO_FAST, VeoLength.FOUR_SECONDS, "A mug")));
    calls.put("image", () -> ai.images().generate(ImagePrompt.of("A mug")));
    calls.put("tone", () -> ai.writing().inTone(Text.of("Hello"), Tone.FORMAL));
    calls.put("proofread", () -> ai.writing().proofread(Text.of("Hello")));
    calls.put("hashtags", () -> ai.writing().hashtags(Text.of("Hello"), Platform.THREADS));
    calls.put("accounts", () -> ai.accounts().list());
    calls.put("user", () -> ai.accounts().user());
    calls.put("keys", () -> ai.accounts().keys());
    calls.put("usage", () -> ai.usage());
    calls.put("requests", () -> ai.requestFigures(RequestPeriod.DAY));
    calls.put("published", () -> ai.publishing().get(Kind.POST, "p1"));
    calls.put(
        "follow",
        () -> ai.publishing().await(Published.unclear(Kind.VIDEO, "p1"), Duration.ofSeconds(40)));
    return calls;
  }

  static Stream<Arguments> responses() {
    return ODD.stream().map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("responses")
  void everyResponseIsReadOrToldInWords(String response) {
    server.always(bare(response));

    calls()
        .forEach(
            (name, call) -> {
              try {
                call.run();
              } catch (ServiceException e) {
                assertThat(e.getMessage()).as(name).isNotBlank().doesNotContain("pq_live_");
              } catch (RuntimeException e) {
                throw new AssertionError(name + " of " + response, e);
              }
            });
  }

  /** What is odd proves nothing: the post is read, and told as unknown with its id. */
  @ParameterizedTest
  @MethodSource("responses")
  void noOddResponsePublishesTwice(String response) {
    server
        .on("POST /v1/posts/create", says("{'post':{'id':'p1','status':'draft'}}"))
        .on("POST /v1/posts/p1/publish", bare(response))
        .on("GET /v1/posts/p1", says("{'post':{'id':'p1','status':'draft'}}"));
    Publication post =
        Publication.of(PostForm.text("g1", "Hello")).platforms(Platform.BLUESKY).build();

    try {
      assertThat(ai.publishing().publish(post).id()).isEqualTo("p1");
    } catch (UnknownOutcomeException e) {
      assertThat(e).hasMessageContaining("posts/p1");
    }

    assertThat(server.requests("POST /v1/posts/create")).hasSize(1);
    assertThat(server.requests("POST /v1/posts/p1/publish"))
        .allMatch(sent -> sent.header("Idempotency-Key").contains(post.key().value()));
  }
}
