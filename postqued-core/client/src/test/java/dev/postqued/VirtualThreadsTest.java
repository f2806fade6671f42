package dev.postqued;

import static dev.postqued.APost.aPost;
import static dev.postqued.support.FakeService.PUBLISH;
import static dev.postqued.support.FakeService.accepted;
import static dev.postqued.support.FakeService.publication;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.publishing.PublicationStatus;
import dev.postqued.support.FakeService;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Many virtual threads share a client, and none keeps its carrier while it waits. */
@EnabledForJreRange(min = JRE.JAVA_21)
class VirtualThreadsTest {

  private static final int THREADS = 300;

  @RegisterExtension
  final TestClient postQued =
      TestClient.with(settings -> settings.callTimeout(Duration.ofDays(100)));

  @TempDir Path folder;

  @Test
  void threeHundredOfThemPublishAndReadAndNoneIsPinned() throws Exception {
    FakeService service =
        postQued
            .service()
            .respondsTo(PUBLISH, accepted("p1"))
            .respondsTo("GET /v1/content/publish/p1", publication("p1", "completed"));
    // Loads classes, also those that only virtual threads need, which pins whoever waits for them.
    assertThat(inVirtualThreads(List.<Callable<PublicationStatus>>of(() -> publishAndRead(0))))
        .containsExactly(PublicationStatus.COMPLETED);

    List<Callable<PublicationStatus>> work = new ArrayList<>();
    for (int number = 1; number <= THREADS; number++) {
      int post = number;
      work.add(() -> publishAndRead(post));
    }
    List<PublicationStatus> seen = new ArrayList<>();
    List<RecordedEvent> pinned = pinnedWhile(() -> seen.addAll(inVirtualThreads(work)));

    assertThat(seen).hasSize(THREADS).containsOnly(PublicationStatus.COMPLETED);
    assertThat(service.requests(PUBLISH)).hasSize(THREADS + 1);
    assertThat(pinned).isEmpty();
  }

  private PublicationStatus publishAndRead(int number) {
    PostQued client = postQued.client();
    String id =
        client.publishing().publish(aPost().with(IdempotencyKey.of("post-" + number)).build()).id();
    return client.publishing().get(id).status();
  }

  @Test
  void aThreadThatWaitsInAnInitializerIsSeenAsPinned() throws Exception {
    assertThat(pinnedWhile(() -> inVirtualThreads(List.of(Initialized::new)))).isNotEmpty();
  }

  private static final class Initialized {
    static {
      LockSupport.parkNanos(1);
    }
  }

  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private List<RecordedEvent> pinnedWhile(Work work) throws Exception {
    try (Recording recording = new Recording()) {
      recording.enable("jdk.VirtualThreadPinned").withThreshold(Duration.ZERO).withStackTrace();
      recording.start();
      work.run();
      recording.stop();
      return events(recording);
    }
  }

  private List<RecordedEvent> events(Recording recording) throws IOException {
    Path file = folder.resolve("events.jfr");
    recording.dump(file);
    return RecordingFile.readAllEvents(file);
  }

  private static <T> List<T> inVirtualThreads(List<Callable<T>> work) throws Exception {
    ExecutorService threads = virtualThreads();
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(work, 2, TimeUnit.MINUTES)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  /** The tests are compiled for Java 17. */
  private static ExecutorService virtualThreads()
      throws NoSuchMethodException, IllegalAccessException, InvocationTargetException {
    return (ExecutorService)
        Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
  }
}
