package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostSyncer's document describes. */
class PostSyncerApiTest extends PostSyncerFixture {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void workspacesAndAccountsAreListed(boolean wrapped) {
    sandbox = open(builder().wrapped(wrapped).zone(ZoneId.of("Africa/Addis_Ababa")));

    JsonNode workspaces = ok("GET /workspaces");
    JsonNode accounts = ok("GET /accounts");

    assertThat((wrapped ? workspaces.path("data") : workspaces).at("/0/timezone").asText())
        .isEqualTo("Africa/Addis_Ababa");
    assertThat((wrapped ? accounts.path("data") : accounts).size()).isEqualTo(2);
  }

  @Test
  void everyOperationOfTheDocumentIsKnown() {
    for (String operation : CONTRACT.operations()) {
      String[] words = operation.split(" ", 2);
      String path = words[1].replaceAll("\\{\\w+}", "1");
      if (!path.equals("/media/upload/file")) {
        HttpResponse<String> unused = call(words[0] + " " + path, "");
      }
    }

    assertThat(sandbox.journal().calls()).hasSize(47).allMatch(call -> call.operation() != null);
  }

  @Test
  void labelsLive() {
    JsonNode label = ok("POST /labels", "{'workspace_id':12,'name':'Launch','color':'#ff0000'}");
    String route = " /labels/" + label.path("id").asLong();
    ok("PUT" + route, "{'name':'Other','color':'#00ff00'}");

    assertThat(ok("GET" + route).path("name").asText()).isEqualTo("Other");
    assertThat(ok("GET /labels").path("data").size()).isOne();
    ok("DELETE" + route);
    refused(404, "GET" + route, "");
    assertThat(
            refused(422, "POST /labels", "{'workspace_id':12,'color':'#ff0000'}")
                .at("/errors/name/0")
                .asText())
        .isEqualTo("The name field is required.");
  }

  @Test
  void foldersLive() {
    long top = ok("POST /folders", "{'workspace_id':12,'name':'Top'}").path("id").asLong();
    JsonNode inner = ok("POST /folders", "{'workspace_id':12,'name':'In','parent_id':" + top + "}");

    assertThat(inner.path("color").asText()).isEqualTo("#4F46E5");
    assertThat(ids(ok("GET /folders?workspace_id=12&root=true"))).containsExactly(top);
    assertThat(ids(ok("GET /folders?workspace_id=12&parent_id=" + top)))
        .containsExactly(inner.path("id").asLong());
    String route = "PUT /folders/" + inner.path("id").asLong();
    assertThat(ok(route, "{'parent_id':null}").path("parent_id").isNull()).isTrue();
    refused(422, route, "{'parent_id':" + inner.path("id").asLong() + "}");
    refused(422, route, "{}");
    ok("DELETE /folders/" + top);
  }

  @Test
  void mediaComeByFileOnTheirOwnHostAndByAddress() {
    String form =
        String.join(
            "\r\n",
            "--x",
            "Content-Disposition: form-data; name=\"workspace_id\"",
            "",
            "12",
            "--x",
            "Content-Disposition: form-data; name=\"file\"; filename=\"a.mp4\"",
            "",
            "bytes",
            "--x--",
            "");

    HttpResponse<String> uploaded = upload(sandbox.uploadUrl().getPath(), form);
    check("POST", "/media/upload/file", "", uploaded);
    assertThat(upload(sandbox.baseUrl().getPath(), form).statusCode()).isEqualTo(404);
    JsonNode imported =
        ok(
            "POST /media/upload/url",
            "{'workspace_id':12,'urls':['https://example.com/a','https://example.com/missing']}");

    assertThat(imported.path("count_stored").asInt()).isOne();
    assertThat(ok("GET /media?workspace_id=12&root_only=true").path("data").size()).isEqualTo(2);
    long id = TestClient.read(uploaded.body()).at("/media/id").asLong();
    assertThat(ok("GET /media/" + id).path("mime_type").asText()).isEqualTo("video/mp4");
    ok("DELETE /media/" + id);
    refused(422, "GET /media?workspace_id=12&root_only=true&folder_id=5", "");
  }

  private HttpResponse<String> upload(String path, String form) {
    TestClient client = new TestClient(sandbox.baseUrl(), sandbox.token());
    return client.send(
        client
            .to(path + "/media/upload/file")
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofString(form)));
  }

  @Test
  void commentsAreFetchedAnsweredAndHidden() {
    long post = post("'schedule_type':'publish_now'");
    sandbox.clock().advance(Duration.ofMinutes(1));
    sandbox.colleague().comment(post, "twitter", "Nice");

    JsonNode comment = ok("GET /comments?post_id=" + post).at("/data/0");
    long id = comment.path("id").asLong();
    JsonNode reply =
        ok(
            "POST /comments",
            "{'post_id':" + post + ",'parent_comment_id':" + id + ",'content':'Thanks'}");

    assertThat(comment.path("content").asText()).isEqualTo("Nice");
    assertThat(reply.path("platform").asText()).isEqualTo("twitter");
    assertThat(ok("GET /comments/" + id).at("/replies/0/content").asText()).isEqualTo("Thanks");
    ok("PATCH /comments/" + id + "/hide");
    String own = "/comments/" + reply.path("id").asLong();
    refused(422, "PATCH " + own + "/hide", "");
    assertThat(ok("PUT " + own, "{'content':''}").path("content").isNull()).isTrue();
    refused(403, "PUT /comments/" + id, "{'content':'Mine'}");
    ok("DELETE " + own);
    assertThat(
            ok("POST /comments/sync", "{'post_id':" + post + "}").at("/data/platform_posts").size())
        .isEqualTo(2);
    refused(422, "GET /comments", "");
  }

  @Test
  void figuresAreThoseOfTheLastFetch() {
    long post = post("'schedule_type':'publish_now'");
    sandbox.clock().advance(Duration.ofMinutes(1));
    String read = "GET /analytics/posts/" + post;

    JsonNode sync = ok("POST /analytics/posts/" + post + "/sync");
    JsonNode before = ok(read);
    sandbox.clock().advance(Duration.ofMinutes(1));

    assertThat(sync.path("jobs_dispatched").asInt()).isEqualTo(2);
    assertThat(before.at("/total/likes").asInt()).isZero();
    assertThat(ok(read).at("/total/likes").asInt()).isEqualTo(10);
    assertThat(ok("GET /analytics").at("/workspaces/0/total/likes").asInt()).isEqualTo(10);
    assertThat(ok("GET /analytics/workspaces/12").at("/total/shares").asInt()).isOne();
    assertThat(ok("GET /analytics/accounts/136").at("/platform_posts/0/post_id").asLong())
        .isEqualTo(post);
  }

  @Test
  void whatIsNotModelledSaysSo() {
    refused(501, "PATCH /posts/1/auto-plug", "{'enabled':false}");
  }

  @Test
  void sixtyRequestsFitIntoEachMinute() {
    for (int i = 0; i < 60; i++) {
      ok("GET /workspaces");
    }
    HttpResponse<String> refused = call("GET /workspaces", "");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("X-RateLimit-Reset"))
        .hasValue(NOW.plusSeconds(60).getEpochSecond());
    sandbox.clock().advance(Duration.ofSeconds(60));
    ok("GET /workspaces");
  }

  @Test
  void anotherTokenIsRefused() {
    HttpResponse<String> response =
        new TestClient(sandbox.baseUrl(), "11|other").get("/api/v1/workspaces");

    check("GET", "/workspaces", "", response);
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(sandbox.journal().calls().toString().toLowerCase(Locale.ROOT))
        .doesNotContain("11|other", "authorization");
  }

  @ParameterizedTest
  @CsvSource({"503", "429", "401"})
  void aFaultHappensInTheFormOfTheService(int status) {
    sandbox.faults().on("getPost").then(Fault.answer(status));

    assertThat(refused(status, "GET /posts/1", "").has("message")).isTrue();
    assertThat(sandbox.journal().calls("getPost"))
        .singleElement()
        .matches(call -> call.fault() != null);
  }

  @Test
  void aFaultNeedsAnOperationOfTheDocument() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.faults().on("makePost"))
        .withMessageContaining("createPost");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.faults().on("createPost").then(UploadFault.resetAfter(1)));
  }

  private static List<Long> ids(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(row -> row.path("id").asLong())
        .toList();
  }
}
