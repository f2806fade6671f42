package dev.postqued.engine.internal.upload;

import dev.postqued.engine.internal.call.ErrorResponses;
import dev.postqued.engine.internal.call.Retrier;
import dev.postqued.engine.internal.call.Sender;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.environment.MediaFiles;
import dev.postqued.environment.Threads;
import dev.postqued.errors.ServiceException;
import dev.postqued.service.FormUpload;
import dev.postqued.service.PresignedUpload;
import dev.postqued.service.UploadFile;
import dev.postqued.service.UploadWay;
import dev.postqued.uploads.ProgressListener;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Uploads files, each in the way that the service chose for it, a limited number at a time. */
public final class Uploads implements AutoCloseable {

  private final MediaFiles files;
  private final Retrier calls;
  private final Retrier storageCalls;
  private final Storage storage;
  private final PresignedUrls urls;
  private final FormPost forms;
  private final ErrorResponses errors;
  private final UploadThreads threads;
  private final UploadTurns turns;

  /**
   * Calls to storage are counted separately: it may be down while the API is not.
   *
   * @param callbacks completes the futures of users
   */
  public Uploads(
      Settings settings,
      Sender sender,
      ErrorResponses errors,
      Retrier calls,
      int maxUploads,
      Executor callbacks) {
    this.files = settings.environment().mediaFiles();
    this.calls = calls;
    this.storageCalls = Retrier.ofStorage(settings);
    this.storage = new Storage(settings, sender, errors);
    this.urls = new PresignedUrls(settings);
    this.forms = new FormPost(settings, sender, errors);
    this.errors = errors;
    Threads environment = settings.environment().threads();
    this.threads =
        new UploadThreads(
            environment, settings.service().name(), maxUploads + UploadTurns.BESIDE, callbacks);
    this.turns = new UploadTurns(environment, maxUploads, threads::arrived);
  }

  /** Uploads a file from the start and returns its content id. */
  public String upload(UploadFile file, ProgressListener listener, UploadSteps steps) {
    return resume(file, null, null, listener, steps);
  }

  /** Resumes the upload of a file whose session was opened before, if there is one. */
  public String resume(
      UploadFile file,
      @Nullable String contentId,
      @Nullable String storageKey,
      ProgressListener listener,
      UploadSteps steps) {
    UploadTurns.Turn turn = turns.new Turn();
    MediaContent content = MediaContent.of(file.source(), new TurnListener(turn, listener));
    UploadWay way = file.way();
    if (way instanceof FormUpload<?> form) {
      return inTurn(
          turn, file, List.of(), steps, () -> turn.send(() -> post(form, file, content, steps)));
    }
    PresignedRun run =
        new PresignedRun((PresignedUpload) way, storage, storageCalls, urls, content, steps, turn);
    return inTurn(
        turn,
        file,
        run.abandoned(),
        steps,
        () -> contentId == null ? run.run() : run.resume(contentId, storageKey));
  }

  private <T> String post(
      FormUpload<T> form, UploadFile file, MediaContent content, UploadSteps steps) {
    T response =
        calls.run(form.operation(), null, () -> forms.send(form, file.contentType(), content));
    String contentId =
        errors.required(
            form.contentId().apply(response), form.operation(), "the id of the content");
    steps.completed(contentId);
    return contentId;
  }

  /** Returns the disks of the files that are uploaded. */
  public MediaFiles files() {
    return files;
  }

  /** Uploads a file in a thread of the client; cancelling the future ends the upload. */
  public <T> CompletableFuture<T> start(Supplier<T> upload) {
    return threads.start(upload);
  }

  /** One of several uploads. */
  @FunctionalInterface
  public interface Part {

    /** Uploads it; {@code failed} ends the others at once. */
    void upload(Consumer<Throwable> failed);
  }

  /** Runs uploads in parallel; the first failure ends the others. */
  public void all(List<Part> uploads) {
    threads.all(uploads);
  }

  /** An upload, which may have to wait on its way. */
  @FunctionalInterface
  interface Waiting<T> {
    T run() throws InterruptedException;
  }

  private static <T> T inTurn(
      UploadTurns.Turn turn,
      UploadFile file,
      List<String> abandoned,
      UploadSteps steps,
      Waiting<T> upload) {
    try {
      return begun(turn, file, abandoned, upload);
    } catch (RuntimeException | Error e) {
      steps.failed(e);
      throw e;
    } finally {
      turn.end();
    }
  }

  /** Adds the file and the abandoned content to failures. */
  private static <T> T begun(
      UploadTurns.Turn turn, UploadFile file, List<String> abandoned, Waiting<T> upload) {
    try {
      turn.begin();
      return upload.run();
    } catch (InterruptedException e) {
      throw told(file, abandoned, Retrier.interrupted("upload"));
    } catch (ServiceException e) {
      throw told(file, abandoned, e);
    }
  }

  private static ServiceException told(
      UploadFile file, List<String> abandoned, ServiceException e) {
    return e.withFailure(
        e.failure().toBuilder()
            .file(file.source().filename())
            .abandonedContentIds(abandoned)
            .build());
  }

  @Override
  public void close() {
    threads.close();
  }
}
