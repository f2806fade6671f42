package dev.postqued.publishing;

import static dev.postqued.APost.aPost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.postqued.Clients;
import dev.postqued.KnownPosts;
import dev.postqued.PostQued;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.journal.Journal;
import dev.postqued.journal.Step;
import dev.postqued.media.Image;
import dev.postqued.support.VirtualTime;
import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxAccount;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.SandboxExtension;
import dev.postqued.uploads.MediaSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An interrupt ends one post, and does nothing to the others of the same journal. */
@Timeout(60)
class InterruptedPublishingTest {

  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(Sandbox.builder().clock(SandboxClock.frozenAt(VirtualTime.NOW)));

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch waiting = new CountDownLatch(1);
  private final AtomicBoolean nextWaitIsEndless = new AtomicBoolean();
  private Sandbox sandbox;
  private Journal journal;
  private PostQued client;

  @BeforeEach
  void connect(@TempDir Path folder) {
    sandbox = SANDBOX.sandbox();
    journal = Journal.file(folder.resolve("posts.journal"));
    client = Clients.of(sandbox).journal(journal).sleeper(this::sleep).build();
  }

  private void sleep(Duration duration) throws InterruptedException {
    if (nextWaitIsEndless.getAndSet(false)) {
      waiting.countDown();
      new CountDownLatch(1).await();
    }
    sandbox.clock().advance(duration);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    client.close();
    journal.close();
  }

  private static Post post(String caption, int images) {
    return aPost()
        .of(IntStream.range(0, images).mapToObj(InterruptedPublishingTest::image).toList())
        .asADraft()
        .to(SandboxAccount.TIKTOK.id())
        .saying(caption)
        .build();
  }

  private static Image image(int number) {
    byte[] gif = "GIF89a".getBytes(StandardCharsets.US_ASCII);
    return Image.of(MediaSource.bytes("photo-" + number + ".gif", gif));
  }

  private void publishInAThreadOfItsOwn(Post post) throws Exception {
    Callable<Publication> publish = () -> client.publishing().publish(post);
    assertThat(threads.submit(publish).get(30, TimeUnit.SECONDS).id()).isNotBlank();
    assertThat(KnownPosts.of(journal, sandbox).step(post.idempotencyKey())).contains(Step.ACCEPTED);
    assertThat(sandbox.journal().publicationsByKey(post.idempotencyKey().value())).hasSize(1);
  }

  @Test
  void aPostThatIsInterruptedWhileItWaitsLeavesTheJournalToOthers() throws Exception {
    Post first = post("1", 1);
    sandbox
        .faults()
        .on(Operation.CREATE_PUBLICATION)
        .then(Fault.tooManyRequests(Duration.ofSeconds(30)));
    nextWaitIsEndless.set(true);
    CompletableFuture<Throwable> end = new CompletableFuture<>();
    Thread publisher =
        new Thread(() -> end.complete(catchThrowable(() -> client.publishing().publish(first))));
    publisher.start();
    assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();
    publisher.interrupt();

    assertThat(end.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedCallException.class);
    for (Post other : List.of(post("2", 1), post("3", 1), post("4", 1), first)) {
      publishInAThreadOfItsOwn(other);
    }
  }

  /** The refusal of one image interrupts the uploads of the others, some while they write. */
  @Test
  void aCarouselOfWhichOneImageIsRefusedLeavesTheJournalToOthers() throws Exception {
    for (int round = 1; round <= 10; round++) {
      Post carousel = post("carousel " + round, 8);
      sandbox
          .faults()
          .on(Operation.UPLOAD_IMAGE)
          .times(4)
          .then(Fault.none())
          .then(Fault.answer(413));

      assertThatThrownBy(() -> client.publishing().publish(carousel))
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("413");
      sandbox.faults().clear();

      publishInAThreadOfItsOwn(post("after carousel " + round, 1));
      publishInAThreadOfItsOwn(carousel);
    }
  }
}
