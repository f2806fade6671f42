package dev.postqued.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.accounts.Platform;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.IdempotencyConflictException;
import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.media.Image;
import dev.postqued.media.Medium;
import dev.postqued.media.Video;
import dev.postqued.proofs.Seed;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Resumption;
import dev.postqued.publishing.Target;
import dev.postqued.testkit.SandboxAccount;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many posts from several threads in bad weather, with each dialect of the service. */
class RandomFaultsTest {

  private static final int POSTS = 100;
  private static final int SEEDS = Integer.getInteger("postqued.proof.seeds", 50);
  private static final int THREADS = 4;
  private static final int PERCENT = 35;
  private static final int MOST_ROUNDS = 20;

  @RegisterExtension final Seed seed = new Seed();

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void everyPostIsPublishedOnceAndEveryOutcomeIsReportedCorrectly(Dialect dialect)
      throws Exception {
    publishAndSettle(dialect, seed.value());
  }

  @ParameterizedTest
  @EnumSource
  @Tag("proof")
  void whateverTheFaultsEveryPostIsPublishedOnce(Dialect dialect) throws Exception {
    for (int more = 0; more < SEEDS; more++) {
      try {
        publishAndSettle(dialect, seed.value() + more);
      } catch (Throwable e) {
        throw new AssertionError("with -Dpostqued.seed=" + (seed.value() + more), e);
      }
    }
  }

  private void publishAndSettle(Dialect dialect, long seed) throws Exception {
    try (Stage stage = Stage.frozen(dialect);
        Journal journal = Journal.file(folder.resolve("journal-" + seed));
        PostQued client = stage.client().journal(journal).build()) {
      Weather weather = new Weather(stage, seed, PERCENT);
      stage.relay.play(weather);
      publishAll(stage, client);
      resumeInBadWeather(stage, client);
      weather.clear();
      stage.relay.recover();
      stage.sandbox.clock().advance(Duration.ofMinutes(10));
      settle(stage, client, journal, dialect);
      weather.clear();
      checkAll(stage);
    }
  }

  private void publishAll(Stage stage, PostQued client) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> callers = new ArrayList<>();
      for (int number = 0; number < POSTS; number++) {
        Post post = post(number);
        callers.add(threads.submit(() -> publish(stage, client, post)));
      }
      for (Future<?> caller : callers) {
        caller.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void publish(Stage stage, PostQued client, Post post) {
    Truth truth = new Truth(stage);
    try {
      truth.holds(post.idempotencyKey(), client.publishing().publish(post));
    } catch (ServiceException e) {
      truth.holds(post.idempotencyKey(), e);
    }
  }

  private static void resumeInBadWeather(Stage stage, PostQued client) {
    new Truth(stage).holds(client.publishing().resume());
  }

  /**
   * Resumes until nothing is open, and publishes again what was refused on the way. Where the service
   * refuses keys that it knows and the network doubled the first request, a person has to look.
   */
  private void settle(Stage stage, PostQued client, Journal journal, Dialect dialect) {
    Truth truth = new Truth(stage);
    List<Resumption> resumptions = List.of();
    int round = 0;
    do {
      assertThat(round++).as("rounds, after %s", resumptions).isLessThan(MOST_ROUNDS);
      resumptions = client.publishing().resume();
      truth.holds(resumptions);
      stage.sandbox.clock().advance(Duration.ofMinutes(1));
    } while (resumptions.stream().anyMatch(r -> r.result() == Resumption.Result.LATER));
    if (dialect.replays()) {
      assertThat(stage.knownTo(journal).pending()).isEmpty();
    }
    stage.knownTo(journal).pending().forEach(truth::once);
    for (int number = 0; number < POSTS; number++) {
      Post post = post(number);
      try {
        truth.holds(post.idempotencyKey(), client.publishing().publish(post));
      } catch (IdempotencyConflictException e) {
        assertThat(dialect.replays()).as("told %s", e).isFalse();
        assertThat(e.delivery()).isIn(Delivery.ACCEPTED, Delivery.UNKNOWN);
        truth.holds(post.idempotencyKey(), e);
      }
    }
  }

  private static void checkAll(Stage stage) {
    Truth truth = new Truth(stage);
    for (int number = 0; number < POSTS; number++) {
      truth.once(key(number));
    }
    assertThat(stage.sandbox.journal().publications()).as("in all").hasSize(POSTS);
  }

  private static IdempotencyKey key(int number) {
    return IdempotencyKey.of("random", String.valueOf(number));
  }

  private Post post(int number) {
    String name = "post-" + number;
    Medium medium =
        number % 3 == 0
            ? Image.of(Stage.image(folder, name))
            : Video.of(Stage.video(folder, name), 1080, 1920);
    return Post.builder()
        .media(medium)
        .target(Target.of(Intent.PUBLISH, new Platform("tiktok"), SandboxAccount.TIKTOK.id(), name))
        .idempotencyKey(key(number))
        .build();
  }
}
