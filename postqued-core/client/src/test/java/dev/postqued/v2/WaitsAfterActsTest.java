package dev.postqued.v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.ApiVersion;
import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.environment.Environment;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.publishing.Outcome;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.testkit.RateWindow;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever waits for a scheduled post learns of what the same client does to it, long before its time. */
@Timeout(60)
class WaitsAfterActsTest {

  private static final Duration LIMIT = Duration.ofDays(2);

  private final Sandbox sandbox =
      Sandbox.builder()
          .clock(SandboxClock.frozenAt(Instant.now()))
          .rateWindow(RateWindow.OFF)
          .start();
  private final PostQued postQued =
      PostQued.builder(sandbox.apiKey())
          .version(ApiVersion.V2)
          .baseUrl(sandbox.baseUrl())
          .environment(Environment.system())
          .build();

  @AfterEach
  void close() {
    postQued.close();
    sandbox.close();
  }

  private Publication scheduled() {
    Account account = postQued.accounts().list().get(0);
    Instant tomorrow = sandbox.clock().instant().plus(Duration.ofDays(1));
    return postQued
        .publishing()
        .publish(
            Post.of(
                SandboxClients.upload(postQued, "a.gif"),
                Target.publish(account, "Tomorrow").at(tomorrow)));
  }

  private static Publication soon(CompletableFuture<Publication> wait) throws Exception {
    return wait.get(20, TimeUnit.SECONDS);
  }

  @Test
  void aCanceledPostEndsWithItsWait() throws Exception {
    Publication publication = scheduled();
    CompletableFuture<Publication> wait = postQued.publishing().awaitAsync(publication.id(), LIMIT);

    postQued.publishing().cancel(publication.id());

    assertThat(soon(wait).outcome()).isEqualTo(Outcome.CANCELED);
    assertThat(postQued.publishing().await(publication.id(), LIMIT).outcome())
        .isEqualTo(Outcome.CANCELED);
  }

  @Test
  void aCanceledTargetIsSeen() throws Exception {
    Publication publication = scheduled();
    CompletableFuture<Publication> wait = postQued.publishing().awaitAsync(publication.id(), LIMIT);

    postQued.publishing().cancelTarget(publication.id(), publication.targets().get(0).id());

    assertThat(soon(wait).outcome()).isEqualTo(Outcome.CANCELED);
  }

  @Test
  void aDeletedPostEndsWithAFailureThatSaysSo() {
    Publication publication = scheduled();
    CompletableFuture<Publication> wait = postQued.publishing().awaitAsync(publication.id(), LIMIT);

    postQued.publishing().delete(publication.id());

    assertThatThrownBy(() -> soon(wait))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContainingAll(publication.id(), "was deleted by this client");
    assertThatThrownBy(() -> postQued.publishing().await(publication.id(), LIMIT))
        .isInstanceOf(InvalidRequestException.class);
  }
}
