package dev.postqued.postsyncer.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.postsyncer.PostSyncer;
import dev.postqued.postsyncer.PostSyncerBuilder;
import dev.postqued.postsyncer.posts.Medium;
import dev.postqued.postsyncer.posts.Part;
import dev.postqued.postsyncer.posts.Post;
import dev.postqued.postsyncer.posts.PublishedPost;
import dev.postqued.proofs.Trouble;
import dev.postqued.service.Resumed;
import dev.postqued.testkit.postsyncer.KeptPost;
import dev.postqued.testkit.postsyncer.PostSyncerSandbox;
import dev.postqued.uploads.MediaSource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A program that publishes one post while something goes wrong, and does as it is told then. */
final class SyncerCellRun implements AutoCloseable {

  private static final Duration SHORT = Duration.ofMillis(200);
  private static final Duration AT_ONCE = Duration.ofSeconds(5);

  /** After which the service is no longer at work on anything. */
  private static final Duration SETTLING = Duration.ofMinutes(11);

  /** How long a date that the library chose may be said again. */
  private static final Duration REPEATABLE = Duration.ofMinutes(2);

  private final SyncerStage stage;
  private final SyncerCell cell;
  private final SyncerTruth truth;
  private final Journal journal = Journal.inMemory();
  private final Instant begun;
  private IdempotencyKey key = IdempotencyKey.of("cell");
  private PostSyncer client;
  private @Nullable ServiceException told;
  private boolean published;

  SyncerCellRun(SyncerStage stage, SyncerCell cell) {
    this.stage = stage;
    this.cell = cell;
    this.truth = new SyncerTruth(stage);
    this.begun = stage.sandbox.clock().instant();
    this.client = client(cell.trouble().takesTime());
  }

  private PostSyncer client(boolean hurried) {
    PostSyncerBuilder builder = stage.client().journal(journal);
    if (hurried) {
      builder.attemptTimeout(SHORT).idleTimeout(SHORT).maxAttempts(2);
    }
    if (cell.trouble() == Trouble.CONNECTION_REFUSED && cell.times() == 1) {
      builder.sleeper(
          duration -> {
            stage.relay.recover();
            stage.sandbox.clock().advance(duration);
          });
    }
    return builder.build();
  }

  void publishInTrouble() {
    if (cell.promotion() != null) {
      stage.sandbox.faults().on(SyncerRelay.PROMOTE).always().then(cell.promotion());
    }
    if (cell.trouble() == SyncerCell.LATE) {
      stage.delay(cell.operation(), cell.times());
    } else {
      cell.trouble()
          .befall(
              stage.relay,
              stage.sandbox.faults().on(cell.operation()),
              cell.operation(),
              cell.before(),
              cell.times());
    }
    publish();
  }

  private void publish() {
    told = null;
    try {
      holds(client.posts().publish(post()));
    } catch (ServiceException e) {
      told = e;
      truth.holds(e);
    }
  }

  private void holds(PublishedPost post) {
    truth.holds(post);
    if (!published && cell.trouble() != SyncerCell.INVALID) {
      truth.countsDrafts(post);
    }
    published = true;
  }

  private Post post() {
    Part part =
        cell.withMedium()
            ? Part.of("A post", Medium.of(MediaSource.bytes("a.png", new byte[] {1, 2, 3})))
            : Part.of("A post");
    return Post.builder(PostSyncerSandbox.WORKSPACE)
        .key(key)
        .part(part)
        .account(PostSyncerSandbox.TWITTER)
        .time(cell.moment().time())
        .build();
  }

  void settleOnceTheTroubleIsOver() {
    stage.arriveLate();
    stage.sandbox.faults().clear();
    stage.relay.recover();
    if (cell.trouble().takesTime()) {
      client.close();
      client = client(false);
    }
    Duration asked = told == null ? Duration.ZERO : told.retryAfter().orElse(Duration.ZERO);
    stage.sandbox.clock().advance(asked.plus(cell.number() % 4 < 2 ? AT_ONCE : SETTLING));
    List<Runnable> ways = List.of(this::publish, this::reconcile, this::resume);
    for (int way = 0; way < ways.size(); way++) {
      ways.get((way + cell.number()) % ways.size()).run();
    }
    publish();
    if (told != null) {
      mayNeedAPerson();
    }
    goesOutOnce();
  }

  private void reconcile() {
    try {
      Optional<PublishedPost> settled = client.posts().reconcile(key);
      truth.holds(settled);
      settled.ifPresent(this::holds);
    } catch (UnknownOutcomeException e) {
      truth.holds(e);
    } catch (IllegalArgumentException unknown) {
      assertThat(stage.out()).as("what the journal does not know").isEmpty();
    }
  }

  private void resume() {
    List<Resumed<PublishedPost>> resumed = client.posts().resume();
    truth.holds(resumed);
    resumed.stream().map(Resumed::published).filter(Objects::nonNull).forEach(this::holds);
  }

  /**
   * A command is never sent again, nor a date that has come too near: what is still a draft after the settling time is left
   * to a person, who finds it by the id that is told.
   */
  private void mayNeedAPerson() {
    Duration passed = Duration.between(begun, stage.sandbox.clock().instant());
    boolean tooLate = cell.moment() == Moment.SOON && passed.compareTo(REPEATABLE) >= 0;
    assertThat(cell.moment().isCommand() || tooLate).as("told at the end: %s", told).isTrue();
    stage.sandbox.clock().advance(SETTLING);
    publish();
    assertThat(told).as("what is still a draft").isInstanceOf(UnknownOutcomeException.class);
    String id = client.posts().id(key).orElseThrow();
    assertThat(stage.out()).as("what a person finds").isEmpty();
    assertThat(stage.drafts()).extracting(KeptPost::id).contains(Long.valueOf(id));
    assertThat(Objects.requireNonNull(told).getMessage()).contains(id);
    assertThat(client.posts().abandon(key)).isTrue();
    published = true; // The draft that was abandoned stays, as the person knows.
    key = IdempotencyKey.of("another");
    publish();
    assertThat(told).as("told of the one that a person sends").isNull();
  }

  private void goesOutOnce() {
    assertThat(client.posts().pending()).as("left open").isEmpty();
    stage.sandbox.clock().advance(Duration.ofHours(3));
    assertThat(stage.sandbox.journal().publicPosts()).as("what people see").hasSize(1);
    stage
        .relay
        .promotions()
        .forEach(
            (post, bodies) -> {
              assertThat(new HashSet<>(bodies)).as("promotions of %s", post).hasSize(1);
              if (cell.moment().isCommand()) {
                assertThat(bodies).as("commands to %s", post).hasSize(1);
              }
            });
  }

  @Override
  public void close() {
    client.close();
  }
}
