package dev.postqued.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.accounts.Platform;
import dev.postqued.media.Image;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Outcome;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.signatures.HmacVerifier;
import dev.postqued.signatures.WebhookVerifier;
import dev.postqued.testkit.Account;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.WebhookDelivery;
import dev.postqued.testkit.WebhookFault;
import dev.postqued.webhooks.WebhookReceipt.Kind;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events of the sandbox reach those who wait. The client does not ask by itself until it may. */
class AwaitWithWebhooksTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration LONG = Duration.ofDays(1);
  private static final String HEADER = "X-Signature";
  private static final String SECRET = "a secret of ours";

  /** How the client tells an event of the service from a forged one. */
  enum Trust {
    PROOF,
    HINT;

    WebhookVerifier verifier() {
      return this == PROOF ? HmacVerifier.of(HEADER, SECRET) : WebhookVerifier.none();
    }
  }

  private final SandboxClock clock = SandboxClock.frozenAt(NOW);
  private final Sandbox sandbox = Sandbox.builder().clock(clock).start();
  private final CountDownLatch rests = new CountDownLatch(1);
  private final CountDownLatch mayAsk = new CountDownLatch(1);

  private final List<AutoCloseable> open = new ArrayList<>(List.of(sandbox));

  @TempDir Path folder;

  /** A client whose events come, and what it has published. */
  private record Client(PostQued postQued, EventServer server, Publication publication) {

    String target() {
      return publication.targets().get(0).id();
    }
  }

  private Client connect(Trust trust) throws IOException {
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

  private void sleep(Duration duration) throws InterruptedException {
    rests.countDown();
    mayAsk.await();
    clock.advance(duration);
  }

  private Publication publish(PostQued postQued) throws IOException {
    byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 0};
    Image image = Image.of(Files.write(folder.resolve("image.jpg"), jpeg));
    Target target =
        Target.of(Intent.DRAFT, new Platform("tiktok"), Account.TIKTOK.id(), "A caption");
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
  private CompletableFuture<Publication> await(Client client) throws InterruptedException {
    CompletableFuture<Publication> wait =
        client.postQued.publishing().awaitAsync(client.publication.id(), LONG);
    assertThat(rests.await(20, TimeUnit.SECONDS)).isTrue();
    return wait;
  }

  private List<WebhookDelivery> sendAll() {
    clock.advance(Duration.ofSeconds(3));
    return sandbox.webhooks().sendDue();
  }

  private static Publication end(CompletableFuture<Publication> wait) throws Exception {
    return wait.get(20, TimeUnit.SECONDS);
  }

  private int reads() {
    return sandbox.journal().calls(Operation.GET_PUBLICATION).size();
  }

  @Test
  void aProvenEventEndsAnAwaitWithoutARead() throws Exception {
    Client client = connect(Trust.PROOF);
    sandbox.webhooks().on("processing").then(WebhookFault.lost());
    CompletableFuture<Publication> wait = await(client);

    sendAll();

    assertThat(end(wait).outcome()).isEqualTo(Outcome.COMPLETED);
    assertThat(reads()).isZero();
    assertThat(client.server.receipts).singleElement().matches(WebhookReceipt::proven);
  }

  @Test
  void aHintEndsAnAwaitAfterOneRead() throws Exception {
    Client client = connect(Trust.HINT);
    sandbox.webhooks().on("processing").then(WebhookFault.lost());
    CompletableFuture<Publication> wait = await(client);

    sendAll();

    assertThat(end(wait).outcome()).isEqualTo(Outcome.COMPLETED);
    assertThat(reads()).isOne();
    assertThat(client.server.receipts).singleElement().matches(receipt -> !receipt.proven());
  }

  @Test
  void anEventThatCameBeforeTheAwaitEndsItTheSameWay() throws Exception {
    Client client = connect(Trust.PROOF);
    sendAll();
    mayAsk.countDown();
    assertThat(end(await(client)).outcome()).isEqualTo(Outcome.COMPLETED);
  }

  @ParameterizedTest
  @EnumSource
  void duplicatesDoNoHarm(Trust trust) throws Exception {
    Client client = connect(trust);
    sandbox.webhooks().onNext().always().then(WebhookFault.duplicated());
    CompletableFuture<Publication> wait = await(client);

    assertThat(sendAll()).extracting(WebhookDelivery::answer).containsExactly(204, 204, 204, 204);

    assertThat(end(wait).outcome()).isEqualTo(Outcome.COMPLETED);
    assertThat(client.server.receipts)
        .extracting(WebhookReceipt::kind)
        .containsExactly(Kind.NEW, Kind.DUPLICATE, Kind.NEW, Kind.DUPLICATE);
  }

  @ParameterizedTest
  @EnumSource
  void eventsInTheWrongOrderDoNoHarm(Trust trust) throws Exception {
    Client client = connect(trust);
    sandbox.webhooks().onNext().always().then(WebhookFault.overtaken());
    CompletableFuture<Publication> wait = await(client);

    assertThat(sendAll()).extracting(WebhookDelivery::status).containsExactly("sent", "processing");

    assertThat(end(wait).outcome()).isEqualTo(Outcome.COMPLETED);
    assertThat(client.server.receipts)
        .extracting(WebhookReceipt::kind)
        .containsExactly(Kind.NEW, Kind.STALE);
  }

  @ParameterizedTest
  @EnumSource
  void aForgedFailureEndsNoAwait(Trust trust) throws Exception {
    Client client = connect(trust);
    CompletableFuture<Publication> wait = await(client);

    assertThat(
            sandbox.webhooks().forge(client.publication.id(), client.target(), "failed").answer())
        .isEqualTo(trust == Trust.PROOF ? 400 : 204);
    sandbox.webhooks().forgeUnsigned(client.publication.id(), client.target(), "failed");
    assertThat(wait).isNotDone();
    sendAll();

    assertThat(end(wait).outcome()).isEqualTo(Outcome.COMPLETED);
  }

  @Test
  void aForgedFailureFromTheFutureOnlyCostsTime() throws Exception {
    Client client = connect(Trust.HINT);
    clock.advance(Duration.ofDays(1));
    sandbox.webhooks().forge(client.publication.id(), client.target(), "failed");
    clock.set(NOW);
    CompletableFuture<Publication> wait = await(client);
    sendAll();
    mayAsk.countDown();
    assertThat(end(wait).outcome()).isEqualTo(Outcome.COMPLETED);
  }

  @Test
  void aForgedFailureDoesNotHideTheProvenEventBehindIt() throws Exception {
    Client client = connect(Trust.PROOF);
    sandbox.webhooks().on("processing").then(WebhookFault.lost());
    CompletableFuture<Publication> wait = await(client);
    clock.advance(Duration.ofSeconds(9));
    sandbox.webhooks().forge(client.publication.id(), client.target(), "failed");
    sandbox.webhooks().sendDue();
    assertThat(end(wait).outcome()).isEqualTo(Outcome.COMPLETED);
    assertThat(reads()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aLostEventOnlyCostsTime(Trust trust) throws Exception {
    Client client = connect(trust);
    sandbox.webhooks().onNext().always().then(WebhookFault.lost());
    CompletableFuture<Publication> wait = await(client);

    assertThat(sendAll()).isEmpty();
    assertThat(wait).isNotDone();
    mayAsk.countDown();

    assertThat(end(wait).outcome()).isEqualTo(Outcome.COMPLETED);
    assertThat(client.server.receipts).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aFailedPostIsReported(Trust trust) throws Exception {
    sandbox.publications().failNext();
    Client client = connect(trust);
    CompletableFuture<Publication> wait = await(client);

    sendAll();

    assertThat(end(wait).outcome()).isEqualTo(Outcome.FAILED);
  }
}
