package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A workspace never sees or changes what another one has. */
class WorkspacesTest {
  private static final String LATER = "\"2026-03-02T12:00:00Z\"";
  private static final SandboxWorkspace OTHER =
      new SandboxWorkspace("110e8400-e29b-41d4-a716-446655440011", "Other");

  /** Those that are about what a workspace has, and name nothing in it. */
  private static final Set<Operation> LISTS =
      EnumSet.of(
          Operation.LIST_ACCOUNTS,
          Operation.LIST_CONTENT,
          Operation.LIST_PUBLICATIONS,
          Operation.GET_POST_ANALYTICS,
          Operation.LIST_ENGAGEMENT);

  /** Those that name nothing, and a disconnection, which says yes to what is not there. */
  private static final Set<Operation> ALWAYS =
      EnumSet.of(Operation.GET_CONTEXT, Operation.START_UPLOAD, Operation.DISCONNECT_ACCOUNT);

  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(
          Sandbox.builder()
              .clock(SandboxClock.frozenAt(Instant.parse("2026-03-01T12:00:00Z")))
              .rateWindow(RateWindow.OFF)
              .workspaces(SandboxWorkspace.DEFAULT, OTHER));

  @RegisterExtension final Conformance conformance = new Conformance(SANDBOX);

  private Sandbox sandbox;
  private V2Client mine;
  private V2Client other;

  @BeforeEach
  void connect(Sandbox running) {
    sandbox = running;
    mine = new V2Client(running, SandboxWorkspace.DEFAULT);
    other = new V2Client(running, OTHER);
  }

  private V2Requests.Ids ids() {
    String account = SandboxAccount.TIKTOK.id();
    String content = mine.upload("mine.mp4", "video/mp4");
    TestClient.expect(200, mine.publish(account, "null", content));
    JsonNode waiting = TestClient.json(mine.publish(account, LATER, content));
    sandbox.clock().advance(Duration.ofMinutes(1));
    return new V2Requests.Ids(
        account, content, waiting.at("/id").textValue(), waiting.at("/targets/0/id").textValue());
  }

  @Test
  void anotherWorkspaceSeesAndChangesNothing() {
    V2Requests.Ids ids = ids();
    String before = everything();

    V2Requests.about(ids)
        .forEach(
            (operation, request) -> {
              HttpResponse<String> answer = request.apply(other);
              if (LISTS.contains(operation)) {
                TestClient.expect(200, answer);
                JsonNode list = TestClient.read(answer.body()).elements().next();
                assertThat(list).as(operation.name()).isEmpty();
              } else if (!ALWAYS.contains(operation)) {
                assertThat(answer.statusCode()).as(operation.name()).isIn(400, 403, 404);
              }
              assertThat(answer.body())
                  .as(operation.name())
                  .doesNotContain("mine.mp4", "not really a medium");
            });

    assertThat(everything()).isEqualTo(before);
  }

  /** What the first workspace shows of all that it has. */
  private String everything() {
    Map<Operation, Function<V2Client, HttpResponse<String>>> lists =
        V2Requests.about(new V2Requests.Ids("", "", "", ""));
    StringBuilder all = new StringBuilder();
    LISTS.forEach(list -> all.append(lists.get(list).apply(mine).body()).append('\n'));
    assertThat(all).contains("mine.mp4", SandboxAccount.TIKTOK.id(), "scheduled", "completed");
    return all.toString();
  }

  @Test
  void aWorkspaceHasAccountsOfItsOwn() {
    SandboxAccount bluesky = SandboxAccount.of("bluesky");
    sandbox.accounts(OTHER).connect(bluesky);

    JsonNode list = TestClient.json(other.get("/v2/integrations"));
    assertThat(list.findValuesAsText("id")).containsExactly(bluesky.id());
    assertThat(sandbox.accounts().all()).containsExactly(SandboxAccount.TIKTOK);

    sandbox.reset();
    assertThat(sandbox.accounts(OTHER).all()).isEmpty();
  }

  @Test
  void contentOfAnotherWorkspaceIsNotPublishedBehindOnesOwn() {
    sandbox.accounts(OTHER).connect(SandboxAccount.of("bluesky"));
    String own = other.upload("own.mp4", "video/mp4");
    String foreign = mine.upload("mine.mp4", "video/mp4");
    String target =
        TestClient.target("null", SandboxAccount.of("bluesky").id(), "publish")
            .replace("tiktok", "bluesky");

    HttpResponse<String> answer =
        other.post(
            "/v2/publish",
            "\"contentIds\":[\"" + own + "\",\"" + foreign + "\"],\"targets\":[" + target + "]",
            "Idempotency-Key",
            "k");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("must name content of this workspace");
    assertThat(sandbox.journal().publications()).isEmpty();
  }

  @Test
  void theKeysOfTheApiKeyAreThoseOfAllItsWorkspaces() {
    SandboxAccount second = SandboxAccount.TIKTOK.named("@second");
    sandbox.accounts(OTHER).connect(second);
    String first = V2Client.members(SandboxAccount.TIKTOK.id(), "null");

    TestClient.expect(200, mine.post("/v2/publish", first, "Idempotency-Key", "k"));
    TestClient.expect(
        409,
        other.post("/v2/publish", V2Client.members(second.id(), "null"), "Idempotency-Key", "k"));
  }

  @Test
  void anAccountIsConnectedToOneWorkspace() {
    assertThatThrownBy(() -> sandbox.accounts(OTHER).connect(SandboxAccount.TIKTOK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tiktok @yourusername is connected to the workspace Default");
    assertThat(sandbox.accounts(OTHER).all()).isEmpty();

    sandbox.accounts().disconnect(SandboxAccount.TIKTOK.id());
    sandbox.accounts(OTHER).connect(SandboxAccount.TIKTOK);
    assertThat(sandbox.accounts(OTHER).all()).containsExactly(SandboxAccount.TIKTOK);
  }

  @Test
  void aSandboxDoesNotStartWithAnAccountInTwoWorkspaces() {
    SandboxWorkspace same = OTHER.with(SandboxAccount.TIKTOK);
    assertThatThrownBy(() -> Sandbox.builder().workspaces(SandboxWorkspace.DEFAULT, same))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tiktok @yourusername is in Default and Other");
  }

  @Test
  void version1WorksInTheFirst() {
    String content = new TestClient(sandbox).upload();

    TestClient.expect(200, mine.get("/v2/content/" + content));
    TestClient.expect(404, other.get("/v2/content/" + content));
  }

  @Test
  void theContextListsBothAndAnUnknownOneIsRefused() {
    JsonNode context = TestClient.json(other.get("/v2/mcp/context"));
    assertThat(context.at("/organizations/0/workspaces").findValuesAsText("name"))
        .containsExactly("Default", "Other");

    SandboxWorkspace unknown = new SandboxWorkspace("00000000-0000-0000-0000-000000000000", "?");
    V2Client stranger = new V2Client(sandbox, unknown);
    V2Requests.about(ids())
        .forEach(
            (operation, request) -> {
              int status = operation == Operation.GET_CONTEXT ? 200 : 403;
              assertThat(request.apply(stranger).statusCode())
                  .as(operation.name())
                  .isEqualTo(status);
            });
    assertThatThrownBy(() -> sandbox.accounts(unknown))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("add it to its builder");
  }

  @Test
  void thereIsAtLeastOneAndNoneTwice() {
    assertThatThrownBy(() -> Sandbox.builder().workspaces())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Sandbox.builder().workspaces(OTHER, OTHER))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SandboxWorkspace("mine", "Mine"))
        .hasMessage("id must be a UUID, was mine");
  }
}
