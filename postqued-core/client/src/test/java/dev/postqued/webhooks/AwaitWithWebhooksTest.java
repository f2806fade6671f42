package dev.postqued.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.publishing.Outcome;
import dev.postqued.publishing.Publication;
import dev.postqued.testkit.WebhookDelivery;
import dev.postqued.testkit.WebhookFault;
import dev.postqued.webhooks.WebhookReceipt.Kind;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What events of the sandbox do to those who wait. */
class AwaitWithWebhooksTest extends AwaitFixture {

  @Test
  void aProvenEventEndsAnAwaitWithoutARead() throws Exception {
    Client client = connect(Trust.PROOF);
    sandbox.webhooks().on("processing").then(WebhookFault.lost());
    CompletableFuture<Publication> wait = await(client);

    sendAll();

    assertThat(end(wait).outcome()).isEqualTo(Outcome.COMPLETED);
    assertThat(reads()).isZero();
    assertThat(client.server().receipts).singleElement().matches(WebhookReceipt::proven);
  }

  @Test
  void aHintEndsAnAwaitAfterOneRead() throws Exception {
    Client client = connect(Trust.HINT);
    sandbox.webhooks().on("processing").then(WebhookFault.lost());
    CompletableFuture<Publication> wait = await(client);

    sendAll();

    assertThat(end(wait).outcome()).isEqualTo(Outcome.COMPLETED);
    assertThat(reads()).isOne();
    assertThat(client.server().receipts).singleElement().matches(receipt -> !receipt.proven());
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
    assertThat(client.server().receipts)
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
    assertThat(client.server().receipts)
        .extracting(WebhookReceipt::kind)
        .containsExactly(Kind.NEW, Kind.STALE);
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
    assertThat(client.server().receipts).isEmpty();
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
