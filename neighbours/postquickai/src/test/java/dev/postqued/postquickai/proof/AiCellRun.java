package dev.postqued.postquickai.proof;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.postquickai.PostQuickAi;
import dev.postqued.postquickai.PostQuickAiBuilder;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.content.PostForm;
import dev.postqued.postquickai.publishing.Publication;
import dev.postqued.postquickai.publishing.Published;
import dev.postqued.proofs.DraftCellRun;
import dev.postqued.proofs.OnceTruth;
import dev.postqued.proofs.Trouble;
import dev.postqued.service.Resumed;
import dev.postqued.testkit.postquickai.PostQuickAiSandbox;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A program that publishes one post with PostQuickAI while something goes wrong. */
final class AiCellRun extends DraftCellRun<Published> {

  private static final Duration SHORT = Duration.ofMillis(200);
  private static final Duration AHEAD = Duration.ofHours(2);

  private final AiStage stage;
  private final AiCell cell;
  private final Journal journal = Journal.inMemory();
  private final String generated;
  private PostQuickAi client;

  AiCellRun(AiStage stage, AiCell cell) {
    super(
        stage,
        stage.sandbox.clock(),
        new OnceTruth<>(stage, Published::id, Published::draftsLeft),
        cell.number());
    this.stage = stage;
    this.cell = cell;
    this.generated = cell.way() == AiCell.Way.GENERATED ? generated() : "";
    this.client = client(cell.trouble().takesTime());
  }

  private String generated() {
    try (PostQuickAi calm = client(false)) {
      return calm.posts().generate(PostQuickAiSandbox.GROUP).id();
    }
  }

  private PostQuickAi client(boolean hurried) {
    PostQuickAiBuilder builder = stage.client().journal(journal);
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
      stage.sandbox.faults().on(cell.way().promotion()).always().then(cell.promotion());
    }
    if (cell.trouble() == AiCell.LATE) {
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
  protected Published publish(IdempotencyKey key) {
    return client.publishing().publish(publication(key));
  }

  private Publication publication(IdempotencyKey key) {
    Publication.Builder post =
        cell.way() == AiCell.Way.GENERATED
            ? Publication.post(PostQuickAiSandbox.GROUP, generated)
            : Publication.of(PostForm.text(PostQuickAiSandbox.GROUP, "A post"));
    post.key(key).platforms(Platform.BLUESKY);
    return cell.way() == AiCell.Way.AT ? post.at(Trouble.NOW.plus(AHEAD)).build() : post.build();
  }

  @Override
  protected Optional<Published> reconcile(IdempotencyKey key) {
    return client.publishing().reconcile(key);
  }

  @Override
  protected List<Resumed<Published>> resume() {
    return client.publishing().resume();
  }

  @Override
  protected int pending() {
    return client.publishing().pending().size();
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
    return !cell.isRefused();
  }

  @Override
  public void close() {
    client.close();
  }
}
