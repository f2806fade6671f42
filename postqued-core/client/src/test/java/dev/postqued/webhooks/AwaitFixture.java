package dev.postqued.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.accounts.Platform;
import dev.postqued.media.Image;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.signatures.HmacVerifier;
import dev.postqued.signatures.WebhookVerifier;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxAccount;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.WebhookDelivery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Clients of a sandbox whose events reach those who wait. The client does not ask by itself until it may. */
abstract class AwaitFixture {

  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final Duration LONG = Duration.ofDays(1);
  static final String HEADER = "X-Signature";
  static final String SECRET = "a secret of ours";

  /** How the client tells an event of the service from a forged one. */
  enum Trust {
    PROOF,
    HINT;

    WebhookVerifier verifier() {
      return this == PROOF ? HmacVerifier.of(HEADER, SECRET) : WebhookVerifier.none();
    }
  }

  final SandboxClock clock = SandboxClock.frozenAt(NOW);
  final Sandbox sandbox = Sandbox.builder().clock(clock).start();
  final CountDownLatch rests = new CountDownLatch(1);
  final CountDownLatch mayAsk = new CountDownLatch(1);
  final List<AutoCloseable> open = new ArrayList<>(List.of(sandbox));

  @TempDir Path folder;

  /** A client whose events come, and what it has published. */
  record Client(PostQued postQued, EventServer server, Publication publication) {

    String target() {
      return publication.targets().get(0).id();
    }
  }

  Client connect(Trust trust) throws IOException {
    PostQued postQued =
        PostQued.builder(sandbox.apiKey())
            .baseUrl(sandbox.baseUrl())
            .clock(clock)
            .sleeper(this::sleep)
            .webhookVerifier(trust.verifier())
            .build();
    EventServer server = new EventServer(postQued.webhooks());
    open.addAll(0, List.of(postQued, server));
    sandbox.webhooks().signWith(HEADER, SECRET);
    sandbox.webhooks().sendTo(server.address());
    return new Client(postQued, server, publish(postQued));
  }

  void sleep(Duration duration) throws InterruptedException {
    rests.countDown();
    mayAsk.await();
    clock.advance(duration);
  }

  Publication publish(PostQued postQued) throws IOException {
    byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 0};
    Image image = Image.of(Files.write(folder.resolve("image.jpg"), jpeg));
    Target target =
        Target.of(Intent.DRAFT, new Platform("tiktok"), SandboxAccount.TIKTOK.id(), "A caption");
    return postQued.publishing().publish(Post.of(image, target));
  }

  @AfterEach
  void close() throws Exception {
    mayAsk.countDown();
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  /** Starts to wait; whatever is asked from now on, an event was the reason for. */
  CompletableFuture<Publication> await(Client client) throws InterruptedException {
    CompletableFuture<Publication> wait =
        client.postQued.publishing().awaitAsync(client.publication.id(), LONG);
    assertThat(rests.await(20, TimeUnit.SECONDS)).isTrue();
    return wait;
  }

  List<WebhookDelivery> sendAll() {
    clock.advance(Duration.ofSeconds(3));
    return sandbox.webhooks().sendDue();
  }

  static Publication end(CompletableFuture<Publication> wait) throws Exception {
    return wait.get(20, TimeUnit.SECONDS);
  }

  int reads() {
    return sandbox.journal().calls(Operation.GET_PUBLICATION).size();
  }
}
