package dev.postqued.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.testkit.IdempotencyMode;
import dev.postqued.testkit.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class IdempotencyKeysTest {
  private static final byte[] BODY = {1};
  private static final ApiReply REPLY = ApiReply.json(200, "{}");

  @Test
  void aTwinWaitsForTheFirst() throws Exception {
    IdempotencyKeys keys = keys(IdempotencyMode.REPLAY);
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    CompletableFuture<ApiReply> first =
        CompletableFuture.supplyAsync(() -> keys.once("key", BODY, () -> slow(started, go)));
    started.await();
    CompletableFuture<ApiReply> twin =
        CompletableFuture.supplyAsync(
            () -> keys.once("key", BODY, () -> ApiReply.json(500, "carried out twice")));
    go.countDown();
    assertThat(first.get(10, TimeUnit.SECONDS)).isSameAs(REPLY);
    assertThat(twin.get(10, TimeUnit.SECONDS)).isSameAs(REPLY);
  }

  @Test
  void aTwinOfARefusedRequestIsCarriedOut() {
    IdempotencyKeys keys = keys(IdempotencyMode.REPLAY);
    assertThatThrownBy(() -> keys.once("key", BODY, IdempotencyKeysTest::refuse))
        .isInstanceOf(ApiException.class);
    assertThat(keys.once("key", BODY, () -> REPLY)).isSameAs(REPLY);
  }

  @Test
  void aStrictServiceRefusesEvenTheSameBody() {
    IdempotencyKeys keys = keys(IdempotencyMode.REFUSE);
    assertThat(keys.once("key", BODY, () -> REPLY)).isSameAs(REPLY);
    assertThatThrownBy(() -> keys.once("key", BODY, () -> REPLY))
        .hasMessageContaining("Duplicate idempotency key");
    assertThat(keys.once("other", BODY, () -> REPLY)).isSameAs(REPLY);
  }

  private static ApiReply slow(CountDownLatch started, CountDownLatch go) {
    started.countDown();
    try {
      go.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return REPLY;
  }

  private static ApiReply refuse() {
    throw ApiException.badRequest("no");
  }

  private static IdempotencyKeys keys(IdempotencyMode mode) {
    SandboxClock clock = SandboxClock.frozenAt(Instant.EPOCH);
    return new IdempotencyKeys(mode, Duration.ofHours(24), clock);
  }
}
