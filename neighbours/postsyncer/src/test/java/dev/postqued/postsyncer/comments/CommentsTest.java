package dev.postqued.postsyncer.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.postsyncer.PostSyncerFixture;
import dev.postqued.postsyncer.posts.Medium;
import dev.postqued.support.Answer;
import dev.postqued.support.Request;
import dev.postqued.uploads.MediaSource;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentsTest extends PostSyncerFixture {

  private static final String COMMENT =
      "{'id':456,'post_id':123,'parent_comment_id':null,'source':'SOCIAL','platform':'twitter',"
          + "'content':'Nice','is_resolved':true,'replies':[{'id':'457','post_id':123,"
          + "'parent_comment_id':456,'content':null}],'user':{'name':'Ann'}}";

  @ParameterizedTest
  @ValueSource(strings = {"%s", "{'data':%s}"})
  void aCommentIsReadBareOrWrapped(String form) {
    server.on("GET /comments/456", says(form.formatted(COMMENT)));

    Comment comment = postSyncer.comments().get(456);

    assertThat(comment.id()).isEqualTo(456);
    assertThat(comment.post()).isEqualTo(123);
    assertThat(comment.parent()).isEmpty();
    assertThat(comment.text()).isEqualTo("Nice");
    assertThat(comment.platform()).contains("twitter");
    assertThat(comment.resolved()).isTrue();
    assertThat(comment.details())
        .containsEntry("user", Map.of("name", "Ann"))
        .containsEntry("source", "SOCIAL");
    assertThat(comment.replies())
        .singleElement()
        .matches(reply -> reply.id() == 457 && reply.text().isEmpty())
        .matches(reply -> reply.parent().getAsLong() == 456);
  }

  @Test
  void allCommentsComePageByPage() {
    server.on(
        "GET /comments",
        says("{'data':[{'id':1},null,{'id':2}],'meta':{'current_page':1,'last_page':2}}"),
        says("{'data':[{'id':3}],'meta':{'current_page':2,'last_page':2}}"));

    assertThat(postSyncer.comments().list(CommentQuery.of(123)).stream().map(Comment::id))
        .containsExactly(1L, 2L, 3L);
    assertThat(server.requests())
        .extracting(Request::target)
        .containsExactly(
            "/comments?post_id=123&per_page=100&page=1",
            "/comments?post_id=123&per_page=100&page=2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'data':[{'id':1}],'current_page':1,'last_page':2}",
        "{'data':[{'id':1}],'links':{'next':'https://postsyncer.com/api/v1/comments?page=2'}}"
      })
  void aPageSaysInSeveralWaysThatThereIsAnother(String page) {
    server.on("GET /comments", says(page), says("[]"));

    assertThat(postSyncer.comments().list(CommentQuery.of(123)).hasNext()).isTrue();
  }

  @Test
  void aQueryIsWrittenAsTheDocsShow() {
    server.on("GET /comments", says("{'data':[]}"));

    postSyncer
        .comments()
        .list(
            CommentQuery.of(123)
                .internal()
                .platform("twitter")
                .resolved(false)
                .approved(true)
                .withoutReplies());

    assertThat(server.requests().get(0).target())
        .isEqualTo(
            "/comments?post_id=123&per_page=100&page=1&source=INTERNAL&provider=twitter"
                + "&is_resolved=false&is_approved=true&include_replies=false");
  }

  @Test
  void aReplyNamesThePostAndTheComment() {
    server.on("GET /comments/456", says(COMMENT));
    server.on("POST /comments", Answer.json(201, "{\"id\":458,\"post_id\":123}"));
    Comment comment = postSyncer.comments().get(456);

    Comment reply =
        postSyncer
            .comments()
            .reply(
                comment,
                CommentText.of(
                    "Thanks",
                    Medium.stored(7),
                    Medium.at(URI.create("https://example.com/a.png"))));

    assertThat(reply.id()).isEqualTo(458);
    assertThat(sent("POST /comments"))
        .isEqualTo(
            json(
                "{'post_id':123,'parent_comment_id':456,'content':'Thanks',"
                    + "'media':[7,'https://example.com/a.png']}"));
  }

  /** Two comments with the same text may both be meant, so that nothing is looked for and sent again. */
  @Test
  void aCommentWhoseResponseIsLostIsSentOnce() {
    server.on("POST /comments", Answer.reset());

    assertThatThrownBy(() -> postSyncer.comments().write(123, CommentText.of("Hello")))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContainingAll("may have been carried out", "Look in the dashboard");
    assertThat(server.requests()).hasSize(1);
  }

  /** To say that nothing was done would let somebody write it twice. */
  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{'message':'Created'}", "{'data':{}}", "", "<html>"})
  void aCommentThatTheResponseDoesNotShowMayBeWritten(String body) {
    server.on("POST /comments", Answer.json(201, body.replace('\'', '"')));

    assertThatThrownBy(() -> postSyncer.comments().write(123, CommentText.of("Hello")))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("may have been carried out");
    assertThat(server.requests()).hasSize(1);
  }

  /** Anybody on the way may say 403; 422 with fields is the service. */
  @Test
  void onlyTheServiceItselfRefusesAComment() {
    server.on(
        "POST /comments",
        Answer.json(403, "{\"message\":\"Forbidden\"}"),
        Answer.json(422, "{\"message\":\"No.\",\"errors\":{\"media\":[\"None resolves.\"]}}"));

    assertThatThrownBy(() -> postSyncer.comments().write(123, CommentText.of("Hello")))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThatThrownBy(() -> postSyncer.comments().write(123, CommentText.of("Hello")))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("media: [None resolves.]");
  }

  @Test
  void aChangeSaysOnlyWhatIsDifferent() {
    server.on("PUT /comments/456", says(COMMENT));

    postSyncer.comments().change(456, CommentChange.text(""));
    postSyncer.comments().change(456, CommentChange.media(List.of()));
    postSyncer
        .comments()
        .change(456, CommentChange.text("New").andMedia(List.of(Medium.stored(7))));

    assertThat(server.requests())
        .extracting(Request::text)
        .containsExactly(
            "{\"content\":\"\"}", "{\"media\":[]}", "{\"content\":\"New\",\"media\":[7]}");
  }

  @Test
  void commentsAreHiddenAndDeletedWhateverTheResponseSays() {
    server.on("PATCH /comments/456/hide", Answer.reset(), says("{'message':'Hidden'}"));
    server.on("DELETE /comments/456", Answer.of(204, ""));

    postSyncer.comments().hide(456);
    postSyncer.comments().delete(456);

    assertThat(server.requests()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'message':'ok','data':%s}", "%s"})
  void aSyncTellsEachPlatform(String form) {
    server.on(
        "POST /comments/sync",
        says(
            form.formatted(
                "{'post_id':123,'platform_posts':["
                    + "{'platform_post_id':'9','provider':'twitter','synced':true},"
                    + "{'platform_post_id':null,'provider':'tiktok','synced':false}]}")));

    assertThat(postSyncer.comments().sync(123))
        .containsExactly(new SyncedPlatform("twitter", true), new SyncedPlatform("tiktok", false));
    assertThat(sent("POST /comments/sync")).isEqualTo(json("{'post_id':123}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{'data':[]}", "'ok'", "{'id':null}"})
  void aCommentWithoutAnIdIsAFailureOfTheService(String body) {
    server.on("GET /comments/456", says(body));

    assertThatThrownBy(() -> postSyncer.comments().get(456))
        .isInstanceOf(ServiceUnavailableException.class);
  }

  @Test
  void whatCannotBeACommentIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> CommentText.of(" "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommentText.of("x".repeat(65_536)))
        .withMessageContaining("65535");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> CommentText.of("x", Medium.of(MediaSource.bytes("a.png", new byte[] {1}))))
        .withMessageContaining("library().upload");
    assertThatIllegalArgumentException().isThrownBy(() -> CommentQuery.of(0));
  }
}
