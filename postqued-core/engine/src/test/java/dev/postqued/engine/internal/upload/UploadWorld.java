package dev.postqued.engine.internal.upload;

import dev.postqued.engine.MadeUpService;
import dev.postqued.engine.internal.call.ErrorResponses;
import dev.postqued.engine.internal.call.KeyAges;
import dev.postqued.engine.internal.call.Retrier;
import dev.postqued.engine.internal.call.Sender;
import dev.postqued.engine.internal.config.CallScope;
import dev.postqued.engine.internal.config.Credential;
import dev.postqued.engine.internal.config.Retries;
import dev.postqued.engine.internal.config.Servers;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.engine.internal.config.Timeouts;
import dev.postqued.engine.internal.limits.SlotRateLimiter;
import dev.postqued.environment.ManualThreads;
import dev.postqued.service.Operation;
import dev.postqued.service.PresignedUpload;
import dev.postqued.service.UploadFile;
import dev.postqued.service.UploadSession;
import dev.postqued.transport.Transport;
import dev.postqued.transport.TransportException;
import dev.postqued.transport.TransportException.Outcome;
import dev.postqued.transport.TransportRequest;
import dev.postqued.transport.TransportResponse;
import dev.postqued.uploads.MediaSource;
import dev.postqued.uploads.ProgressListener;
import dev.postqued.uploads.UploadProgress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A service and a storage in virtual time, and a log of what they do. */
final class UploadWorld implements Transport, ProgressListener {

  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final int PIECES = 5;
  private static final int PIECE = 64 << 10;

  private final ManualThreads threads = new ManualThreads(START);
  private final List<String> log = new ArrayList<>();
  private final List<String> abandoned = new ArrayList<>();
  private @Nullable Uploads uploads;
  private String refused = "";
  private int confirmMillis = 3;
  private long mostThreads;

  /** What a log says. */
  record Log(List<String> lines) {

    List<String> named(String event) {
      return lines.stream()
          .map(line -> line.split(" ", -1))
          .filter(line -> line[1].equals(event))
          .map(line -> line[2])
          .toList();
    }

    long at(String event) {
      return lines.stream()
          .filter(line -> line.endsWith(" " + event))
          .mapToLong(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
          .findFirst()
          .orElseThrow();
    }

    int mostAtOnce(String begins, String ends) {
      int now = 0;
      int most = 0;
      for (String line : lines) {
        String event = line.split(" ", -1)[1];
        now += event.equals(begins) ? 1 : event.equals(ends) ? -1 : 0;
        most = Math.max(most, now);
      }
      return most;
    }
  }

  /** Runs uploads to their end, and returns the log. */
  List<String> run(int maxUploads, Consumer<Uploads> work) {
    MadeUpService service = new MadeUpService();
    Settings settings =
        new Settings(
            service,
            Credential.of(service, MadeUpService.KEY),
            Servers.of(service),
            "made-up/1",
            Timeouts.DEFAULT,
            Retries.DEFAULT.withMaxAttempts(1),
            threads.environment(),
            new SlotRateLimiter(threads.environment()),
            null,
            new CallScope());
    Uploads made =
        new Uploads(
            settings,
            new Sender(this, settings.redaction(), settings.scope()),
            new ErrorResponses(service, settings.redaction(), threads.clock()),
            Retrier.ofApi(settings, new KeyAges(service, settings.environment())),
            maxUploads,
            Runnable::run);
    uploads = made;
    threads.run(() -> work.accept(made));
    return log;
  }

  List<Uploads.Part> files(int count) {
    List<Uploads.Part> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      files.add(file(Character.toString('a' + i), PIECES * PIECE));
    }
    return files;
  }

  Uploads.Part file(String name, int size) {
    return failed -> upload(name, size, steps(failed));
  }

  private static UploadSteps steps(Consumer<Throwable> failed) {
    return new UploadSteps() {
      @Override
      public void session(String contentId, @Nullable String storageKey) {}

      @Override
      public void completed(String contentId) {}

      @Override
      public void failed(Throwable failure) {
        failed.accept(failure);
      }

      @Override
      public boolean remembered() {
        return false;
      }
    };
  }

  String upload(String name) {
    return upload(name, PIECES * PIECE, UploadSteps.NONE);
  }

  private String upload(String name, int size, UploadSteps steps) {
    MediaSource source =
        MediaSource.reopenable(name, size, () -> new ByteArrayInputStream(new byte[size]));
    return Objects.requireNonNull(uploads)
        .upload(new UploadFile(source, "video/mp4", new Way(name)), this, steps);
  }

  void refuses(String name) {
    refused = name;
  }

  void confirmsIn(int millis) {
    confirmMillis = millis;
  }

  List<String> abandoned() {
    return abandoned;
  }

  long mostThreads() {
    return mostThreads;
  }

  void passes(int millis) {
    try {
      threads.sleep(Duration.ofMillis(millis));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void awaitAll(List<? extends CompletableFuture<?>> results) {
    while (!results.stream().allMatch(CompletableFuture::isDone)) {
      passes(1);
    }
  }

  private void note(String event) {
    log.add(Duration.between(START, threads.clock().instant()).toMillis() + " " + event);
    mostThreads = Math.max(mostThreads, threads.alive().size() - 1);
  }

  /** The API, which an interrupt does not end. */
  private final class Way implements PresignedUpload {

    private final String name;

    Way(String name) {
      this.name = name;
    }

    @Override
    public Operation operation() {
      return Operation.repeatable("open", null);
    }

    @Override
    public UploadSession open(long size) {
      note("open " + name);
      passes(2);
      return new UploadSession(
          "content-" + name, null, "https://storage.example.org/" + name, "PUT", Map.of());
    }

    @Override
    public void complete(String contentId, @Nullable String storageKey, long size) {
      note("confirm " + name);
      passes(confirmMillis);
      note("confirmed " + name);
    }
  }

  /** The storage. */
  @Override
  public TransportResponse send(TransportRequest request) {
    String name = request.target().substring(1);
    note("send " + name);
    try {
      Objects.requireNonNull(request.body()).writeTo((bytes, offset, length) -> take());
    } catch (IOException e) {
      Thread.currentThread().interrupt();
      throw new TransportException(Outcome.MAYBE_SENT, "interrupted", e);
    } finally {
      note("sent " + name);
    }
    return TransportResponse.of(name.equals(refused) ? 413 : 200, List.of(), new byte[0]);
  }

  private void take() throws IOException {
    try {
      threads.sleep(Duration.ofMillis(2));
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }

  @Override
  public void onProgress(UploadProgress progress) {}

  @Override
  public void onAbandoned(String filename, String contentId) {
    abandoned.add(filename + " " + contentId);
  }

  @Override
  public void close() {
    threads.close();
  }
}
