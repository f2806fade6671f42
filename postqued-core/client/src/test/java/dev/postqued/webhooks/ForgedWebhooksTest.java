package dev.postqued.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.publishing.Outcome;
import dev.postqued.publishing.Publication;
import dev.postqued.testkit.WebhookFault;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events that somebody else has sent. */
class ForgedWebhooksTest extends AwaitFixture {

  @ParameterizedTest
  @EnumSource
  void aForgedFailureEndsNoAwait(Trust trust) throws Exception {
    Client client = connect(trust);
    CompletableFuture<Publication> wait = await(client);

    assertThat(
            sandbox.webhooks().forge(client.publication().id(), client.target(), "failed").answer())
        .isEqualTo(trust == Trust.PROOF ? 400 : 204);
    sandbox.webhooks().forgeUnsigned(client.publication().id(), client.target(), "failed");
    assertThat(wait).isNotDone();
    sendAll();

    assertThat(end(wait).outcome()).isEqualTo(Outcome.COMPLETED);
  }

  @Test
  void aForgedFailureFromTheFutureOnlyCostsTime() throws Exception {
    Client client = connect(Trust.HINT);
    clock.advance(Duration.ofDays(1));
    sandbox.webhooks().forge(client.publication().id(), client.target(), "failed");
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
    sandbox.webhooks().forge(client.publication().id(), client.target(), "failed");
    sandbox.webhooks().sendDue();
    assertThat(end(wait).outcome()).isEqualTo(Outcome.COMPLETED);
    assertThat(reads()).isZero();
  }
}
