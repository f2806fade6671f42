package dev.postqued.madeup;

import dev.postqued.engine.ClientBuilder;
import dev.postqued.engine.Engine;
import dev.postqued.engine.JsonText;
import dev.postqued.engine.Posts;
import dev.postqued.engine.ReceivedEvent;
import dev.postqued.engine.Waits;
import dev.postqued.errors.ErrorCode;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.limits.Budget;
import dev.postqued.service.Credentials;
import dev.postqued.service.ErrorBody;
import dev.postqued.service.ErrorResponse;
import dev.postqued.service.EventForm;
import dev.postqued.service.FormUpload;
import dev.postqued.service.IntendedMedium;
import dev.postqued.service.Intention;
import dev.postqued.service.KeyForm;
import dev.postqued.service.KeyedPublishing;
import dev.postqued.service.Meaning;
import dev.postqued.service.Meaning.Decision;
import dev.postqued.service.Operation;
import dev.postqued.service.PollSchedule;
import dev.postqued.service.Polling;
import dev.postqued.service.Server;
import dev.postqued.service.Service;
import dev.postqued.service.ServiceEvent;
import dev.postqued.service.UploadFile;
import dev.postqued.signatures.SignatureScheme;
import dev.postqued.uploads.MediaSource;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A client of a service that does not exist, on the engine's public API alone: its keys are digits, a
 * bar and text, its errors have an envelope of their own, it counts by minute and day, takes pictures
 * by form with fields on a server of their own, and remembers keys for six hours.
 */
public final class Posterity implements AutoCloseable {

  static final Budget BUDGET =
      new Budget(
          "all",
          Budget.Scope.ACCOUNT,
          List.of(
              new Budget.Window(30, Duration.ofMinutes(1)),
              new Budget.Window(40, Duration.ofDays(1))));

  /** How it signs its events. */
  static final SignatureScheme SIGNATURES =
      new SignatureScheme.Timestamped("X-Seal", Duration.ofMinutes(1));

  private static final Server API = Server.of("api", URI.create("https://posterity.example"));
  private static final Server PICTURES =
      new Server(
          "pictures", URI.create("https://in.posterity.example"), new Credentials("X-Key", ""));

  private static final Operation SEND = Operation.publishing("send", BUDGET);
  private static final Operation LOOK = Operation.repeatable("look", BUDGET);
  private static final Operation PICTURE = Operation.repeatable("picture", BUDGET);
  private static final ErrorCode SEEN = new ErrorCode("17");

  private final Engine engine;
  private final Api api;
  private final Posts<Letter> posts;
  private final Waits<Letter> waits;

  private Posterity(Engine engine) {
    this.engine = engine;
    this.api = engine.bindings(Api.class);
    Sending sending = new Sending();
    this.posts = engine.posts(sending);
    this.waits = engine.waits(sending);
  }

  static Builder builder(String key) {
    return new Builder(key);
  }

  /** Publishes a text with a picture, once. */
  Letter send(IdempotencyKey key, String text, MediaSource picture, String album) {
    IntendedMedium medium = IntendedMedium.of(picture, Map.of("album", album));
    return posts.publish(new Intention(key, List.of(medium), JsonText.of(Map.of("text", text))));
  }

  Letter look(String id) {
    return api.look(id);
  }

  /** Receives an event; a letter that has arrived is no longer waited for. */
  ReceivedEvent receive(String secret, byte[] body, Map<String, List<String>> headers) {
    ReceivedEvent received = engine.events(SIGNATURES.verifier(secret)).receive(body, headers);
    String id = received.event().id();
    if (id != null && received.proven()) {
      waits.changed(id, letter -> new Letter(id, received.event().kind()));
    }
    return received;
  }

  /** Waits until a letter has arrived. */
  Letter awaitArrival(String id, Duration limit) {
    return waits.await(id, limit);
  }

  @Override
  public void close() {
    engine.close();
  }

  record Letter(@Nullable String id, @Nullable String state) {}

  record Picture(@Nullable String number) {}

  interface Api {
    @RequestLine("POST /letters")
    @Headers({"Content-Type: application/json", "Idempotency-Key: {idempotencyKey}"})
    Letter send(@Param("idempotencyKey") String idempotencyKey, byte[] letter);

    @RequestLine("GET /letters/{id}")
    Letter look(@Param("id") String id);
  }

  static final class Builder extends ClientBuilder<Builder> {

    Builder(String key) {
      super(new Declaration(), key, "posterity/1");
    }

    Builder picturesUrl(URI url) {
      return server(PICTURES, "picturesUrl", url);
    }

    @Override
    protected Builder self() {
      return this;
    }

    Posterity build() {
      return new Posterity(engine());
    }
  }

  /** What is special about the service. */
  private static final class Declaration implements Service {

    @Override
    public String name() {
      return "posterity";
    }

    @Override
    public List<Server> servers() {
      return List.of(API, PICTURES);
    }

    @Override
    public KeyForm keyForm() {
      return new KeyForm(
          Pattern.compile("\\d+\\|\\w{8,}"), "be digits, a bar and a text of 8 or more", "***|***");
    }

    @Override
    public Collection<Operation> operations() {
      return List.of(SEND, LOOK, PICTURE);
    }

    @Override
    public ErrorBody readError(Map<String, ?> body) {
      return body.get("fault") instanceof Map<?, ?> fault
          ? new ErrorBody(text(fault.get("kind")), text(fault.get("says")), null)
          : new ErrorBody(null, null, null);
    }

    private static @Nullable String text(@Nullable Object value) {
      return value == null ? null : value.toString();
    }

    @Override
    public boolean provesRefusal(Operation operation, ErrorResponse response) {
      return response.status() == 422 && response.code() != null;
    }

    @Override
    public Meaning meaning(Operation operation, ErrorResponse response) {
      if (response.has(SEEN)) {
        return Meaning.of(Decision.KEY_REMEMBERED);
      }
      return Meaning.of(response.status() == 429 ? Decision.WAIT : Decision.FIX_REQUEST);
    }

    @Override
    public EventForm events() {
      return new EventForm(
          SIGNATURES,
          content ->
              new ServiceEvent(
                  text(content.get("letter")), String.valueOf(content.get("is")), null, content));
    }

    @Override
    public Duration keyLifetime() {
      return Duration.ofHours(6);
    }

    @Override
    public String whereToLook() {
      return "your letter box";
    }
  }

  /** How letters go out, and arrive. */
  private final class Sending implements KeyedPublishing<Letter>, Polling<Letter> {

    @Override
    public UploadFile upload(IntendedMedium medium) {
      return new UploadFile(
          Objects.requireNonNull(medium.source()),
          "image/png",
          new FormUpload<>(
              PICTURE,
              PICTURES,
              "/pictures",
              medium.description(),
              "image",
              Picture.class,
              Picture::number));
    }

    @Override
    public void refuseLate(String content, Instant now) {}

    @Override
    public byte[] request(List<String> contentIds, String content) {
      return JsonText.bytes(Map.of("pictures", contentIds, "letter", content));
    }

    @Override
    public Letter publish(IdempotencyKey key, byte[] request) {
      Letter letter = api.send(key.value(), request);
      if (letter.id() == null) {
        throw engine.publishedWithoutId(SEND, key, Map.of());
      }
      return letter;
    }

    @Override
    public Letter get(String id) {
      return api.look(id);
    }

    @Override
    public String id(Letter letter) {
      return String.valueOf(letter.id());
    }

    @Override
    public boolean hasEnded(Letter letter) {
      return "delivered".equals(letter.state());
    }

    @Override
    public PollSchedule schedule(@Nullable Letter last) {
      return PollSchedule.every(Duration.ofMinutes(10));
    }

    @Override
    public Letter unknown(String id) {
      return new Letter(id, null);
    }
  }
}
