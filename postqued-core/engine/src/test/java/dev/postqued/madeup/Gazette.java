package dev.postqued.madeup;

import dev.postqued.engine.ClientBuilder;
import dev.postqued.engine.Engine;
import dev.postqued.engine.JsonText;
import dev.postqued.engine.Posts;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.limits.Budget;
import dev.postqued.service.DraftPublishing;
import dev.postqued.service.ErrorBody;
import dev.postqued.service.ErrorResponse;
import dev.postqued.service.Intention;
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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A client of a service that does not exist and makes drafts without a key, on the engine's public API
 * alone. Its articles are promoted by a date, by a command, or under a key for a day.
 */
public final class Gazette implements AutoCloseable {

  static final Duration SETTLING = Duration.ofMinutes(10);

  private static final Budget BUDGET = Budget.perMinute("all", 60);
  private static final Operation DRAFT = Operation.once("draft", BUDGET);
  private static final Operation CHANGE = Operation.publishing("change", BUDGET);
  private static final Operation PRINT = Operation.publishing("print", BUDGET);
  private static final Operation LOOK = Operation.repeatable("look", BUDGET);
  private static final Operation ME = Operation.repeatable("me", BUDGET);

  private final Engine engine;
  private final Api api;
  private final Posts<Article> posts;

  private Gazette(Engine engine) {
    this.engine = engine;
    this.api = engine.bindings(Api.class);
    this.posts = engine.posts(new Printing());
  }

  static Builder builder(String key) {
    return new Builder(key);
  }

  /** How an article goes out. */
  enum How {
    /** At a minute that the client sets, three ahead. */
    AT,
    /** At once, by a command. */
    NOW,
    /** At once, under a key. */
    KEY
  }

  /** Publishes an article, once: a text, or one that exists, {@code #} and its id. */
  Article publish(IdempotencyKey key, How how, String text) {
    return posts.publish(intention(key, how, text));
  }

  static Intention intention(IdempotencyKey key, How how, String text) {
    return new Intention(key, List.of(), how + " " + text);
  }

  Posts<Article> posts() {
    return posts;
  }

  @Override
  public void close() {
    engine.close();
  }

  record Article(@Nullable String id, @Nullable String state, int draftsLeft) {}

  interface Api {
    @RequestLine("POST /articles")
    @Headers("Content-Type: application/json")
    Article draft(byte[] article);

    @RequestLine("PUT /articles/{id}")
    @Headers("Content-Type: application/json")
    Article change(@Param("id") String id, byte[] change);

    @RequestLine("GET /articles/{id}")
    Article look(@Param("id") String id);

    @RequestLine("GET /me")
    Map<String, Object> me();
  }

  static final class Builder extends ClientBuilder<Builder> {

    Builder(String key) {
      super(new Declaration(), key, "gazette/1");
    }

    @Override
    protected Builder self() {
      return this;
    }

    Gazette build() {
      return new Gazette(engine());
    }
  }

  private static final class Declaration implements Service {

    @Override
    public String name() {
      return "gazette";
    }

    @Override
    public List<Server> servers() {
      return List.of(Server.of("api", URI.create("https://gazette.example")));
    }

    @Override
    public KeyForm keyForm() {
      return KeyForm.prefix("gz-");
    }

    @Override
    public Collection<Operation> operations() {
      return List.of(DRAFT, CHANGE, PRINT, LOOK, ME);
    }

    @Override
    public ErrorBody readError(Map<String, ?> body) {
      return ErrorBody.of(body, "code", "message");
    }

    @Override
    public boolean provesRefusal(Operation operation, ErrorResponse response) {
      return operation.isRepeatable() ? response.status() < 500 : response.status() == 422;
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
    public Duration settlingTime() {
      return SETTLING;
    }

    @Override
    public String whereToLook() {
      return "the newsroom";
    }
  }

  /** How articles go out. */
  private final class Printing implements DraftPublishing<Article> {

    @Override
    public void refuseLate(String content, Instant now) {}

    @Override
    public byte[] request(List<String> contentIds, String content) {
      return JsonText.bytes(Map.of("text", content.substring(content.indexOf(' ') + 1)));
    }

    @Override
    public @Nullable Article existing(String content) {
      if (!content.contains(" #")) {
        return null;
      }
      Article found = api.look(content.substring(content.indexOf('#') + 1));
      if (standing(found, content) != Standing.DRAFT) {
        throw new IllegalArgumentException("the article is " + found.state() + " already");
      }
      return found;
    }

    @Override
    public Article createDraft(byte[] request) {
      return api.draft(request);
    }

    @Override
    public Promotion promotion(List<String> contentIds, String content, Instant now) {
      return switch (How.valueOf(content.substring(0, content.indexOf(' ')))) {
        case AT -> {
          Instant at = now.plus(Duration.ofMinutes(4)).truncatedTo(ChronoUnit.MINUTES);
          yield Promotion.assignment(
              JsonText.of(Map.of("at", at.toString())), at.minus(Duration.ofMinutes(1)));
        }
        case NOW -> Promotion.command(JsonText.of(Map.of("print", "now")));
        case KEY -> Promotion.underKey(JsonText.of(Map.of("print", "keyed")));
      };
    }

    @Override
    public Article promote(String id, IdempotencyKey key, byte[] request) {
      return new String(request, java.nio.charset.StandardCharsets.UTF_8).contains("keyed")
          ? engine.post(PRINT, "/articles/" + id + "/print", key, request, Article.class)
          : api.change(id, request);
    }

    @Override
    public Standing standing(Article article, String content) {
      return switch (String.valueOf(article.state())) {
        case "draft" -> Standing.DRAFT;
        case "planned", "queued", "printed" -> Standing.PROMOTED;
        default -> Standing.UNCLEAR;
      };
    }

    @Override
    public void checkAccess() {
      Map<String, Object> unused = api.me();
    }

    @Override
    public Article get(String id) {
      return api.look(id);
    }

    @Override
    public String id(Article article) {
      return article.id() == null ? "" : article.id();
    }

    @Override
    public Article withDraftsLeft(Article published, int drafts) {
      return new Article(published.id(), published.state(), drafts);
    }
  }
}
