package dev.postqued.engine;

import dev.postqued.engine.internal.bindings.Bindings;
import dev.postqued.engine.internal.call.ErrorResponses;
import dev.postqued.engine.internal.call.FailureKind;
import dev.postqued.engine.internal.call.FailureWords;
import dev.postqued.engine.internal.call.Retrier;
import dev.postqued.engine.internal.call.Sender;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.engine.internal.once.KeyedPublisher;
import dev.postqued.engine.internal.upload.FormPost;
import dev.postqued.engine.internal.upload.MediaContent;
import dev.postqued.engine.internal.upload.UploadSteps;
import dev.postqued.engine.internal.upload.Uploads;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.Failure;
import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.limits.Budget;
import dev.postqued.limits.RateState;
import dev.postqued.service.FormUpload;
import dev.postqued.service.KeyedPublishing;
import dev.postqued.service.Operation;
import dev.postqued.service.StreamedCall;
import dev.postqued.service.UploadFile;
import dev.postqued.time.Sleeper;
import dev.postqued.transport.Transport;
import dev.postqued.uploads.MediaSource;
import dev.postqued.uploads.ProgressListener;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a client of a service is made of: calls, uploads, posts and waits, by the declaration of the
 * service. It is built by a {@link ClientBuilder}, and all threads share it.
 */
public final class Engine implements AutoCloseable {

  private final Settings settings;
  private final Journal journal;
  private final Transport transport;
  private final Sender sender;
  private final ErrorResponses errors;
  private final Retrier calls;
  private final FormPost forms;
  private final Uploads uploads;

  /** Touches no network. */
  Engine(Settings settings, Transport transport, Journal journal, int maxUploads) {
    this.settings = settings;
    this.journal = journal;
    this.transport = transport;
    sender = new Sender(transport, settings.redaction());
    errors = new ErrorResponses(settings.service(), settings.redaction(), settings.time().clock());
    calls = Retrier.ofApi(settings);
    forms = new FormPost(settings, sender, errors);
    uploads = new Uploads(settings, sender, errors, calls, maxUploads);
  }

  /**
   * Makes an instance of a generated interface, or of one written like them. Each of its methods must
   * be an operation that the service declares.
   */
  public <T> T bindings(Class<T> api) {
    return bindings(api, Map.of());
  }

  /**
   * Makes an instance of a generated interface some of whose bodies must not be held in memory.
   *
   * @param streamed how to make one attempt at each such operation, by its id
   */
  public <T> T bindings(Class<T> api, Map<String, StreamedCall> streamed) {
    return new Bindings(settings, sender, errors, calls, streamed).create(api);
  }

  /** Sends a form once, for a {@link StreamedCall}. */
  public <T> T attempt(FormUpload<T> form, MediaSource source, String contentType) {
    return forms.send(form, contentType, MediaContent.of(source, progress -> {}));
  }

  /** Uploads a file and returns its content id. */
  public String upload(UploadFile file, ProgressListener listener) {
    return uploads.upload(file, listener, UploadSteps.NONE);
  }

  /** Runs an upload in a thread of the client; to cancel the future ends it. */
  public <T> CompletableFuture<T> uploadAsync(Supplier<T> upload) {
    return uploads.start(upload);
  }

  /** Publishes under idempotency keys, with the journal of the client. */
  public <R> Posts<R> posts(KeyedPublishing<R> publishing) {
    return new Posts<>(
        new KeyedPublisher<>(
            settings.service(), publishing, uploads, journal, settings.time().clock()));
  }

  /** Returns how much of a budget is left, by the count of this client. */
  public RateState limit(Budget budget) {
    return settings.limiter().state(budget);
  }

  /** Returns the time of the world. */
  public Clock clock() {
    return settings.time().clock();
  }

  /** Returns the time that passes, however the clock of the world is set. */
  public Clock ticker() {
    return settings.time().ticker();
  }

  /** Returns how the client waits. */
  public Sleeper sleeper() {
    return settings.time().sleeper();
  }

  /**
   * Insists on a value that the next step needs.
   *
   * @param value what the response has
   * @param name its name there
   * @throws dev.postqued.errors.ServiceUnavailableException if the response lacks it
   */
  public <T> T required(@Nullable T value, Operation operation, String name) {
    if (value == null) {
      throw FailureKind.INCOMPLETE_RESPONSE.exception(
          Failure.of(operation.id(), Delivery.UNKNOWN),
          FailureWords.of(settings.service()).with("missing", name),
          null);
    }
    return value;
  }

  /** Returns the failure of a post whose response says yes and names no id. */
  public ServiceException publishedWithoutId(Operation operation, IdempotencyKey key) {
    return FailureKind.PUBLISHED_WITHOUT_ID.exception(
        Failure.of(operation.id(), Delivery.UNKNOWN).idempotencyKey(key),
        FailureWords.of(settings.service()),
        null);
  }

  /** Returns the failure of a wait that was interrupted, and sets the flag of the thread again. */
  public static ServiceException interrupted(String what) {
    return Retrier.interrupted(what);
  }

  /** Closes the connections and ends the threads. Calls that are under way fail. */
  @Override
  public void close() {
    uploads.close();
    transport.close();
  }
}
