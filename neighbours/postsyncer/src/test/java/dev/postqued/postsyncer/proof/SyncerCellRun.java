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
import dev.postqued.proofs.DraftCellRun;
import dev.postqued.proofs.OnceTruth;
import dev.postqued.proofs.Trouble;
import dev.postqued.service.Resumed;
import dev.postqued.testkit.postsyncer.PostSyncerSandbox;
import dev.postqued.uploads.MediaSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A program that publishes one post with PostSyncer while something goes wrong. */
final class SyncerCellRun extends DraftCellRun<PublishedPost> {

  private static final Duration SHORT = Duration.ofMillis(200);

  /** How long a date that the library chose may be said again. */
  private static final Duration REPEATABLE = Duration.ofMinutes(2);

  private final SyncerStage stage;
  private final SyncerCell cell;
  private final Journal journal = Journal.inMemory();
  private final Instant begun;
  private PostSyncer client;

  SyncerCellRun(SyncerStage stage, SyncerCell cell) {
    super(
        stage,
        stage.sandbox.clock(),
        new OnceTruth<>(stage, post -> Long.toString(post.id()), PublishedPost::draftsLeft),
        cell.number());
    this.stage = stage;
    this.cell = cell;
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
            stage.relay().recover();
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
      publish();
    } else {
      publishInTrouble(
          stage.sandbox.faults().on(cell.operation()),
          cell.operation(),
          cell.before(),
          cell.times());
    }
  }

  @Override
  protected PublishedPost publish(IdempotencyKey key) {
    Part part =
        cell.withMedium()
            ? Part.of("A post", Medium.of(MediaSource.bytes("a.png", new byte[] {1, 2, 3})))
            : Part.of("A post");
    return client
        .posts()
        .publish(
            Post.builder(PostSyncerSandbox.WORKSPACE)
                .key(key)
                .part(part)
                .account(PostSyncerSandbox.TWITTER)
                .time(cell.moment().time())
                .build());
  }

  @Override
  protected Optional<PublishedPost> reconcile(IdempotencyKey key) {
    return client.posts().reconcile(key);
  }

  @Override
  protected List<Resumed<PublishedPost>> resume() {
    return client.posts().resume();
  }

  @Override
  protected int pending() {
    return client.posts().pending().size();
  }

  @Override
  protected void reopen() {
    client.close();
    client = client(false);
  }

  @Override
  protected Trouble trouble() {
    return cell.trouble();
  }

  @Override
  protected void clearFaults() {
    stage.sandbox.faults().clear();
  }

  @Override
  protected int seen() {
    return stage.sandbox.journal().publicPosts().size();
  }

  @Override
  protected boolean countsDrafts() {
    return cell.trouble() != SyncerCell.INVALID;
  }

  /**
   * A command is never sent again, nor a date that has come too near: what is still a draft after the settling time is left
   * to a person, who finds it by the id that is told.
   */
  @Override
  protected void leftToAPerson(ServiceException unsettled) {
    Duration passed = Duration.between(begun, stage.sandbox.clock().instant());
    boolean tooLate = cell.moment() == Moment.SOON && passed.compareTo(REPEATABLE) >= 0;
    assertThat(cell.moment().isCommand() || tooLate).as("told at the end: %s", unsettled).isTrue();
    stage.sandbox.clock().advance(SETTLING);
    publish();
    assertThat(told()).as("what is still a draft").isInstanceOf(UnknownOutcomeException.class);
    String id = client.posts().id(key()).orElseThrow();
    assertThat(stage.out()).as("what a person finds").isEmpty();
    assertThat(stage.drafts()).contains(id);
    assertThat(Objects.requireNonNull(told()).getMessage()).contains(id);
    assertThat(client.posts().abandon(key())).isTrue();
    publishInPlace();
    assertThat(told()).as("told of the one that a person sends").isNull();
  }

  @Override
  protected void check(List<String> bodies) {
    if (cell.moment().isCommand()) {
      assertThat(bodies).as("commands").hasSize(1);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
