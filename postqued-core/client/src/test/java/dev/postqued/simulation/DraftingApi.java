package dev.postqued.simulation;

import dev.postqued.engine.ClientBuilder;
import dev.postqued.engine.Engine;
import dev.postqued.engine.JsonText;
import dev.postqued.engine.Posts;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.limits.Budget;
import dev.postqued.service.DraftPublishing;
import dev.postqued.service.ErrorBody;
import dev.postqued.service.ErrorResponse;
import dev.postqued.service.KeyForm;
import dev.postqued.service.Meaning;
import dev.postqued.service.Meaning.Decision;
import dev.postqued.service.Operation;
import dev.postqued.service.Promotion;
import dev.postqued.service.Server;
import dev.postqued.service.Service;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The smallest client of a service that makes drafts without a key. Nobody runs that service. */
final class DraftingApi implements AutoCloseable {

  private static final Budget BUDGET = Budget.perMinute("all", 600);
  private static final Operation DRAFT = Operation.once("draft", BUDGET);
  private static final Operation CHANGE = Operation.publishing("change", BUDGET);
  private static final Operation PUBLISH = Operation.publishing("publish", BUDGET);
  private static final Operation LOOK = Operation.repeatable("look", BUDGET);
  private static final Operation ME = Operation.repeatable("me", BUDGET);

  private final Engine engine;
  private final Api api;
  private final Posts<Draft> posts;

  private DraftingApi(Engine engine) {
    this.engine = engine;
    this.api = engine.bindings(Api.class);
    this.posts = engine.posts(new Drafting());
  }

  static Builder builder(String key) {
    return new Builder(key);
  }

  Posts<Draft> posts() {
    return posts;
  }

  @Override
  public void close() {
    engine.close();
  }

  /** A post, draft or not; a property that a response lacks is null. */
  record Draft(String id, String state) {}

  interface Api {
    @RequestLine("POST /posts")
    @Headers("Content-Type: application/json")
    Draft draft(byte[] post);

    @RequestLine("PUT /posts/{id}")
    @Headers("Content-Type: application/json")
    Draft change(@Param("id") String id, byte[] change);

    @RequestLine("GET /posts/{id}")
    Draft look(@Param("id") String id);

    @RequestLine("GET /me")
    Map<String, Object> me();
  }

  static final class Builder extends ClientBuilder<Builder> {

    Builder(String key) {
      super(new Declaration(), key, "drafting/1");
    }

    @Override
    protected Builder self() {
      return this;
    }

    DraftingApi build() {
      return new DraftingApi(engine());
    }
  }

  private static final class Declaration implements Service {

    @Override
    public String name() {
      return "drafting";
    }

    @Override
    public List<Server> servers() {
      return List.of(Server.of("api", URI.create(PostQuedScenario.API)));
    }

    @Override
    public KeyForm keyForm() {
      return KeyForm.prefix("dr-");
    }

    @Override
    public Collection<Operation> operations() {
      return List.of(DRAFT, CHANGE, PUBLISH, LOOK, ME);
    }

    @Override
    public ErrorBody readError(Map<String, ?> body) {
      return ErrorBody.of(body, "code", "message");
    }

    @Override
    public boolean provesRefusal(Operation operation, ErrorResponse response) {
      return operation.isRepeatable()
          ? response.status() / 100 == 4
          : response.status() == 422
              && response.body() != null
              && response.body().get("errors") instanceof Map<?, ?>;
    }

    @Override
    public Meaning meaning(Operation operation, ErrorResponse response) {
      return Meaning.of(
          switch (response.status()) {
            case 401, 403 -> Decision.AUTHENTICATE;
            case 429 -> Decision.WAIT;
            default -> Decision.FIX_REQUEST;
          });
    }

    @Override
    public Duration keyLifetime() {
      return Duration.ofHours(24);
    }

    @Override
    public String whereToLook() {
      return "the dashboard";
    }
  }

  /** The content of an intention is a word that says how it goes out, a time, and the text. */
  private final class Drafting implements DraftPublishing<Draft> {

    private static final Duration AHEAD = Duration.ofMinutes(3);
    private static final Duration MARGIN = Duration.ofMinutes(1);

    @Override
    public void refuseLate(String content, Instant now) {
      if (scheduled(content) > 0
          && Instant.ofEpochMilli(scheduled(content)).isBefore(now.plus(AHEAD))) {
        throw new IllegalArgumentException("time must be three minutes ahead");
      }
    }

    @Override
    public Instant dispatchAt(String content) {
      return scheduled(content) == 0 ? null : Instant.ofEpochMilli(scheduled(content));
    }

    private static long scheduled(String content) {
      return Long.parseLong(content.split(" ", 3)[1]);
    }

    @Override
    public byte[] request(List<String> contentIds, String content) {
      return JsonText.bytes(Map.of("text", content.split(" ", 3)[2]));
    }

    @Override
    public Draft createDraft(byte[] request) {
      return api.draft(request);
    }

    @Override
    public Promotion promotion(List<String> contentIds, String content, Instant now) {
      return switch (content.split(" ", 3)[0]) {
        case "at" -> {
          Instant at =
              scheduled(content) > 0
                  ? Instant.ofEpochMilli(scheduled(content))
                  : now.plus(AHEAD).plusSeconds(59).truncatedTo(ChronoUnit.MINUTES);
          yield Promotion.assignment(
              JsonText.of(Map.of("at", at.toEpochMilli())), at.minus(MARGIN));
        }
        case "now" -> Promotion.command(JsonText.of(Map.of("publish", "now")));
        default -> Promotion.underKey(JsonText.of(Map.of("publish", "keyed")));
      };
    }

    @Override
    public Draft promote(String id, IdempotencyKey key, byte[] request) {
      Draft promoted =
          new String(request, StandardCharsets.UTF_8).contains("keyed")
              ? engine.post(PUBLISH, "/posts/" + id + "/publish", key, request, Draft.class)
              : api.change(id, request);
      return promoted == null ? new Draft("", "") : promoted;
    }

    @Override
    public Standing standing(Draft post, String content) {
      return switch (String.valueOf(post.state())) {
        case "DRAFT" -> Standing.DRAFT;
        case "SCHEDULED", "QUEUED", "PUBLISHED" -> Standing.PROMOTED;
        default -> Standing.UNCLEAR;
      };
    }

    @Override
    public void checkAccess() {
      Map<String, Object> unused = api.me();
    }

    @Override
    public Draft get(String id) {
      Draft found = api.look(id);
      String unused = engine.required(found.id(), LOOK, "the id");
      return found;
    }

    @Override
    public String id(Draft post) {
      return post.id() == null ? "" : post.id();
    }
  }
}
