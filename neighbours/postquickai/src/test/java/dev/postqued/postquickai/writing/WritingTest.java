package dev.postqued.postquickai.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postqued.errors.SubscriptionRequiredException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.postquickai.PostQuickAi;
import dev.postqued.postquickai.PostQuickAiFixture;
import dev.postqued.postquickai.Samples;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.credits.Credits;
import dev.postqued.postquickai.writing.Caption.Length;
import dev.postqued.postquickai.writing.Proofread.Correction;
import dev.postqued.support.Answer;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and responses are those of the vendor's reference. */
class WritingTest extends PostQuickAiFixture {

  private static final String CAPTION = "POST /v1/captions/generate";
  private static final String VIDEO_CAPTION = "POST /v1/captions/video";
  private static final String TONE = "POST /v1/content/adjust-tone";
  private static final String PROOFREAD = "POST /v1/content/proofread";
  private static final String CONCISE = "POST /v1/content/make-concise";
  private static final String EDIT = "POST /v1/content/custom-edit";
  private static final String HASHTAGS = "POST /v1/hashtags/generate";
  private static final String GROUP = "uuid-abc-123";
  private static final Text HELLO = Text.of("Hello");

  private static Text content(String operation) {
    return Text.of(Samples.request(operation).path("content").asText());
  }

  @Test
  void aCaptionIsWritten() {
    server.on(CAPTION, Samples.response("generateCaption"));

    String caption =
        ai.writing()
            .caption(
                Caption.about(Text.of("New AI feature launch").group(GROUP))
                    .platform(Platform.INSTAGRAM)
                    .length(Length.MEDIUM));

    assertThat(sent(CAPTION)).isEqualTo(Samples.request("generateCaption"));
    assertThat(caption)
        .isEqualTo(Samples.data("generateCaption").path("caption").asText())
        .contains("YOUR brand voice.\n\nNo more");
    assertThat(ai.spending().spent()).isEqualTo(Credits.texts(1));
  }

  @ParameterizedTest
  @CsvSource({"SHORT,short", "MEDIUM,medium", "LONG,long"})
  void eachLengthGoesByItsName(Length length, String name) {
    server.on(CAPTION, Samples.response("generateCaption"));

    ai.writing().caption(Caption.about(HELLO).length(length));

    assertThat(sent(CAPTION)).isEqualTo(json("{'topic':'Hello','length':'%s'}".formatted(name)));
  }

  /** The reference writes 30; the bindings have a number with a fraction. */
  @Test
  void theCaptionOfAVideoIsWritten() {
    server.on(VIDEO_CAPTION, Samples.response("generateVideoCaption"));

    String caption =
        ai.writing()
            .caption(
                VideoCaption.about(
                        Text.of("Behind the scenes of our product design process").group(GROUP))
                    .platform(Platform.INSTAGRAM)
                    .duration(Duration.ofSeconds(30)));

    assertThat(sent(VIDEO_CAPTION))
        .isEqualTo(Samples.request("generateVideoCaption").put("duration", 30.0));
    assertThat(caption).startsWith("POV: You're watching").endsWith("#StartupLife");
  }

  @Test
  void aTextIsWrittenInAnotherTone() {
    server.on(TONE, Samples.response("adjustTone"));

    String text = ai.writing().inTone(content("adjustTone").group(GROUP), Tone.ENTHUSIASTIC);

    assertThat(sent(TONE)).isEqualTo(Samples.request("adjustTone"));
    assertThat(text).contains("This is HUGE — you're gonna love it.");
  }

  @Test
  void aTextIsProofread() {
    server.on(PROOFREAD, Samples.response("proofread"));

    Proofread read = ai.writing().proofread(content("proofread"));

    assertThat(sent(PROOFREAD)).isEqualTo(Samples.request("proofread"));
    assertThat(read.text()).startsWith("We're launching our new feature tomorrow.");
    assertThat(read.corrections())
        .hasSize(4)
        .contains(
            new Correction("spelling", "Were", "We're", "Missing apostrophe in contraction"),
            new Correction(
                "grammar", "are", "our", "Wrong word - 'our' is possessive, 'are' is verb"));
  }

  @Test
  void aTextWithoutErrorsHasNoCorrections() {
    server.on(PROOFREAD, says("{'correctedContent':'Hello','corrections':[],'hasErrors':false}"));

    assertThat(ai.writing().proofread(HELLO).corrections()).isEmpty();
  }

  @Test
  void aTextIsShortened() {
    server.on(CONCISE, Samples.response("makeConcise"));
    ObjectNode sample = Samples.request("makeConcise");

    String text = ai.writing().shorten(content("makeConcise"), 280, true);

    assertThat(sent(CONCISE)).isEqualTo(sample.put("preserveTone", true));
    assertThat(text).startsWith("Just launched our new feature after months of work.");
  }

  @Test
  void aTextIsEdited() {
    server.on(EDIT, Samples.response("customEdit"));

    String text =
        ai.writing()
            .edit(
                content("customEdit").group(GROUP),
                "Add emojis and a strong call-to-action at the end");

    assertThat(sent(EDIT)).isEqualTo(Samples.request("customEdit"));
    assertThat(text).contains("a game-changing new feature!");
  }

  @Test
  void hashtagsAreFound() {
    server.on(HASHTAGS, Samples.response("generateHashtags"));

    assertThat(ai.writing().hashtags(content("generateHashtags"), Platform.INSTAGRAM, 10))
        .hasSize(10)
        .startsWith("#Fitness", "#WorkoutMotivation")
        .endsWith("#ActiveLifestyle");
    assertThat(sent(HASHTAGS)).isEqualTo(Samples.request("generateHashtags"));
  }

  /** The platform of a video caption and the length of a caption have defaults, which are sent. */
  static Stream<Arguments> withoutOptions() {
    return Stream.of(
        call(
            CAPTION,
            "caption",
            "'topic':'Hello','length':'medium'",
            ai -> ai.writing().caption(Caption.about(HELLO))),
        call(
            VIDEO_CAPTION,
            "caption",
            "'topic':'Hello','platform':'instagram'",
            ai -> ai.writing().caption(VideoCaption.about(HELLO))),
        call(
            TONE,
            "adjustedContent",
            "'content':'Hello','targetTone':'formal'",
            ai -> ai.writing().inTone(HELLO, Tone.FORMAL)),
        call(
            PROOFREAD,
            "correctedContent",
            "'content':'Hello'",
            ai -> ai.writing().proofread(HELLO)),
        call(CONCISE, "conciseContent", "'content':'Hello'", ai -> ai.writing().shorten(HELLO)),
        call(
            EDIT,
            "editedContent",
            "'content':'Hello','instruction':'Shout'",
            ai -> ai.writing().edit(HELLO, "Shout")),
        call(
            HASHTAGS,
            "hashtags",
            "'content':'Hello','platform':'twitter'",
            ai -> ai.writing().hashtags(HELLO, Platform.TWITTER)));
  }

  private static Arguments call(
      String route, String result, String members, Consumer<PostQuickAi> call) {
    return Arguments.of(route, result, "{" + members + "}", call);
  }

  @ParameterizedTest
  @MethodSource("withoutOptions")
  void whatIsNotSetIsNotSent(String route, String result, String body, Consumer<PostQuickAi> call) {
    server.on(
        route,
        says("{'%s':%s}".formatted(result, result.equals("hashtags") ? "['#a']" : "'Written'")));

    call.accept(ai);

    assertThat(sent(route)).isEqualTo(json(body));
    assertThat(ai.spending().spent()).isEqualTo(Credits.texts(1));
  }

  @ParameterizedTest
  @MethodSource("withoutOptions")
  void whatIsLostIsSentOnceAndMayBePaid(
      String route, String result, String body, Consumer<PostQuickAi> call) {
    server.on(route, Answer.reset());

    assertThatThrownBy(() -> call.accept(ai))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("It may have cost 1 text credit.");
    assertThat(server.requests()).hasSize(1);
    assertThat(ai.spending().unclear()).isEqualTo(Credits.texts(1));
  }

  /** It was paid, and is gone. */
  @ParameterizedTest
  @MethodSource("withoutOptions")
  void aResponseWithoutTheTextMayBePaid(
      String route, String result, String body, Consumer<PostQuickAi> call) {
    server.on(route, says("{'other':'Written'}"));

    assertThatThrownBy(() -> call.accept(ai))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining(result);
    assertThat(ai.spending().unclear()).isEqualTo(Credits.texts(1));
  }

  @ParameterizedTest
  @MethodSource("withoutOptions")
  void aLimitOfThePlanCostsNothing(
      String route, String result, String body, Consumer<PostQuickAi> call) {
    server.on(route, refuses(403, "LIMIT_EXCEEDED"));

    assertThatThrownBy(() -> call.accept(ai)).isInstanceOf(SubscriptionRequiredException.class);
    assertThat(ai.spending().unclear()).isEqualTo(Credits.NONE);
  }

  @Test
  void theBrandIsFollowedWhereItIsSet() {
    server.always(
        says(
            "{'caption':'x','adjustedContent':'x','correctedContent':'x','conciseContent':'x',"
                + "'editedContent':'x','hashtags':['#x']}"));
    Text branded = HELLO.group(GROUP);

    ai.writing().caption(Caption.about(branded));
    ai.writing().caption(VideoCaption.about(branded));
    ai.writing().inTone(branded, new Tone(" Formal "));
    ai.writing().proofread(branded);
    ai.writing().shorten(branded);
    ai.writing().shorten(branded, 1, false);
    ai.writing().edit(branded, "Shout");
    ai.writing().hashtags(branded, Platform.TWITTER);

    assertThat(server.requests().stream().map(request -> Samples.parse(request.body())))
        .hasSize(8)
        .allMatch(body -> body.path("contentGroupId").asText().equals(GROUP));
    assertThat(sent(TONE).path("targetTone").asText()).isEqualTo("formal");
    assertThat(ai.spending().spent()).isEqualTo(Credits.texts(8));
  }

  private void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    assertThat(server.requests()).isEmpty();
    assertThat(ai.spending().unclear()).isEqualTo(Credits.NONE);
  }

  @Test
  void whatCannotBeWrittenIsRefused() {
    refused(() -> Text.of(" "), "text must not be blank");
    refused(() -> new Tone(" "), "tone must not be blank");
    refused(() -> ai.writing().edit(HELLO, " "), "instruction must not be blank; say what to do");
    refused(() -> ai.writing().shorten(HELLO, 0, true), "characters must be at least 1, was 0");
    refused(
        () -> ai.writing().hashtags(HELLO, Platform.TWITTER, -1),
        "count must be at least 1, was -1");
    refused(
        () -> VideoCaption.about(HELLO).duration(Duration.ofMillis(999)),
        "duration must be at least a second, was PT0.999S");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\ud83c", "a\u0000"})
  void textsThatWouldNotArriveAreRefused(String text) {
    refused(() -> Text.of(text), "text must be sendable, but it has");
    refused(() -> ai.writing().edit(HELLO, text), "instruction must be sendable, but it has");
    refused(() -> ai.writing().proofread(HELLO.group(text)), "must be sendable");
  }
}
