package dev.postqued.engine;

import dev.postqued.calls.Answered;
import dev.postqued.calls.CallOptions;
import dev.postqued.engine.internal.bindings.Bindings;
import dev.postqued.engine.internal.call.ErrorResponses;
import dev.postqued.engine.internal.call.FailureKind;
import dev.postqued.engine.internal.call.FailureWords;
import dev.postqued.engine.internal.call.JsonPost;
import dev.postqued.engine.internal.call.KeyAges;
import dev.postqued.engine.internal.call.Retrier;
import dev.postqued.engine.internal.call.Sender;
import dev.postqued.engine.internal.config.Memory;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.engine.internal.json.Json;
import dev.postqued.engine.internal.once.KeyedPublisher;
import dev.postqued.engine.internal.poll.Callbacks;
import dev.postqued.engine.internal.poll.Poller;
import dev.postqued.engine.internal.upload.FormPost;
import dev.postqued.engine.internal.upload.MediaContent;
import dev.postqued.engine.internal.upload.UploadSteps;
import dev.postqued.engine.internal.upload.Uploads;
import dev.postqued.environment.Environment;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.ErrorCode;
import dev.postqued.errors.Failure;
import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.limits.Budget;
import dev.postqued.limits.RateState;
import dev.postqued.service.DraftPublishing;
import dev.postqued.service.ErrorBody;
import dev.postqued.service.EventForm;
import dev.postqued.service.FormUpload;
import dev.postqued.service.KeyedPublishing;
import dev.postqued.service.Operation;
import dev.postqued.service.Polling;
import dev.postqued.service.StreamedCall;
import dev.postqued.service.UploadFile;
import dev.postqued.signatures.WebhookVerifier;
import dev.postqued.transport.Transport;
import dev.postqued.uploads.MediaSource;
import dev.postqued.uploads.ProgressListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls, uploads files and publishes posts as a service declares it. Built by a
 * {@link ClientBuilder}; safe for use by several threads.
 */
public final class Engine implements AutoCloseable {

  private final Settings settings;
  private final Memory memory;
  private final KeyAges ages;
  private final Transport transport;
  private final Sender sender;
  private final ErrorResponses errors;
  private final Retrier calls;
  private final FormPost forms;
  private final JsonPost posts;
  private final Uploads uploads;
  private final Callbacks callbacks;
  private final List<Poller<?>> pollers = new CopyOnWriteArrayList<>();

  /** Does not use the network. */
  Engine(
      Settings settings,
      Transport transport,
      Memory memory,
      int maxUploads,
      @Nullable Executor executor) {
    this.settings = settings;
    this.memory = memory;
    this.transport = transport;
    sender = new Sender(transport, settings.redaction(), settings.scope());
    errors =
        new ErrorResponses(
            settings.service(), settings.redaction(), settings.environment().clock());
    ages = new KeyAges(settings.service(), settings.environment());
    calls = Retrier.ofApi(settings, ages);
    forms = new FormPost(settings, sender, errors);
    posts = new JsonPost(settings, sender, errors, calls);
    callbacks =
        new Callbacks(settings.environment().threads(), settings.service().name(), executor);
    uploads = new Uploads(settings, sender, errors, calls, maxUploads, callbacks);
  }

  /** Creates an instance of a generated interface, whose methods are operations that the service declares. */
  public <T> T bindings(Class<T> api) {
    return bindings(api, Map.of());
  }

  /**
   * Creates an instance of a generated interface some of whose bodies must not be held in memory.
   *
   * @param streamed how to make one attempt at each such operation, by its id
   */
  public <T> T bindings(Class<T> api, Map<String, StreamedCall> streamed) {
    return new Bindings(settings, sender, errors, calls, streamed).create(api);
  }

  /** Creates an instance as {@link #bindings(Class)} does; its responses are taken as they come. */
  public <T> OpenBindings<T> openBindings(Class<T> api) {
    return new OpenBindings<>(new Bindings(settings, sender, errors, calls, Map.of()), api);
  }

  /**
   * Posts JSON that is already written to the API, under a key: one call with its retries.
   *
   * @param path the path of the operation, encoded
   * @param json the exact bytes
   * @param type what to read the response as
   */
  public <T> T post(
      Operation operation, String path, IdempotencyKey key, byte[] json, Class<T> type) {
    return posts.send(operation, path, key, json, type);
  }

  /** Posts JSON that is already written to the API, without a key: one call with its retries. */
  public <T> T post(Operation operation, String path, byte[] json, Class<T> type) {
    return posts.send(operation, path, null, json, type);
  }

  /** Sends a form once, for a {@link StreamedCall}. */
  public <T> T attempt(FormUpload<T> form, MediaSource source, String contentType) {
    return forms.send(form, contentType, MediaContent.of(source, progress -> {}));
  }

  /** Uploads a file and returns its content id. */
  public String upload(UploadFile file, ProgressListener listener) {
    return uploads.upload(file, listener, UploadSteps.NONE);
  }

  /**
   * Runs an upload in a thread of the client; cancelling the future ends it. What is attached to it
   * runs in the executor of the client.
   */
  public <T> CompletableFuture<T> uploadAsync(Supplier<T> upload) {
    return uploads.start(upload);
  }

  /** Publishes under idempotency keys, with the journal of the client. */
  public <R> Posts<R> posts(KeyedPublishing<R> publishing) {
    return new Posts<>(KeyedPublisher.of(settings, publishing, uploads, memory, ages));
  }

  /**
   * Publishes by the ids of drafts, where creating a post has no idempotency key, with the journal of
   * the client. The keys of posts name them in the journal.
   */
  public <R> Posts<R> posts(DraftPublishing<R> publishing) {
    return new Posts<>(KeyedPublisher.byId(settings, publishing, uploads, memory, ages));
  }

  /** Waits for something that the service works on. */
  public <T> Waits<T> waits(Polling<T> polling) {
    Poller<T> poller =
        new Poller<>(polling, settings.service().name(), settings.environment(), callbacks);
    pollers.add(poller);
    return new Waits<>(poller);
  }

  /**
   * Receives the events of the service.
   *
   * @param verifier decides whether an event comes from the service; one of the scheme that the
   *     service declares, or of the user's choice
   * @throws IllegalStateException if the service declares no events
   */
  public Events events(WebhookVerifier verifier) {
    EventForm form = settings.service().events();
    if (form == null) {
      throw new IllegalStateException("the service declares no events");
    }
    return new Events(form.reader(), verifier, settings.environment().clock());
  }

  /** Makes calls in this thread with other options, and returns their last response as well. */
  public <T extends @Nullable Object> Answered<T> call(CallOptions options, Supplier<T> calls) {
    settings.servers().refuseHeadersOfKeys(options.headers().keySet());
    return settings.scope().run(options, calls);
  }

  /**
   * Makes calls that take the service longer than others. The time counts where the options of the caller set
   * none, and where the client has no longer one.
   *
   * @param attempt the limit of one attempt; a call may take twice as long
   */
  public <T extends @Nullable Object> T slowly(Duration attempt, Supplier<T> calls) {
    return settings.slowly(attempt, calls);
  }

  /** Returns the budgets of the service, in the order in which it declares them. */
  public List<Budget> budgets() {
    return settings.service().operations().stream()
        .map(Operation::budget)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** Returns how much of a budget is left, as counted by this client. */
  public RateState limit(Budget budget) {
    return settings.limiter().state(budget);
  }

  /** Returns the environment of the client. */
  public Environment environment() {
    return settings.environment();
  }

  /**
   * Returns a value that the next step needs.
   *
   * @param value the value in the response; null or blank if it has none
   * @param name its name there
   * @throws dev.postqued.errors.ServiceUnavailableException if the response lacks it
   */
  public <T> T required(@Nullable T value, Operation operation, String name) {
    return errors.required(value, operation, name);
  }

  /**
   * Returns what an operation made that must not be carried out twice.
   *
   * @param value the value in the response; null if it has none
   * @param name its name there
   * @throws dev.postqued.errors.UnknownOutcomeException if the response lacks it, so that nobody makes it again
   *     without a look
   */
  public <T> T made(@Nullable T value, Operation operation, String name) {
    return errors.made(value, operation, name);
  }

  /**
   * Returns the failure of a post that was accepted by a response without an id.
   *
   * @param response what the response says, which may be why
   */
  public ServiceException publishedWithoutId(
      Operation operation, IdempotencyKey key, Map<?, ?> response) {
    ErrorBody told = settings.service().readError(Json.object(response));
    return FailureKind.PUBLISHED_WITHOUT_ID.exception(
        Failure.of(operation.id(), Delivery.UNKNOWN)
            .idempotencyKey(key)
            .response(
                200,
                told.code() == null ? null : new ErrorCode(settings.redaction().text(told.code())),
                told.message() == null ? null : settings.redaction().text(told.message()),
                null),
        FailureWords.of(settings.service()),
        null);
  }

  /** Closes the connections and ends the threads. Calls and waits that are under way fail. */
  @Override
  public void close() {
    pollers.forEach(Poller::close);
    uploads.close();
    transport.close();
  }
}
