package dev.postqued.postsyncer.proof;

import dev.postqued.postsyncer.PostSyncer;
import dev.postqued.postsyncer.PostSyncerBuilder;
import dev.postqued.proofs.DraftStage;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.postsyncer.KeptPost;
import dev.postqued.testkit.postsyncer.PostSyncerSandbox;
import dev.postqued.testkit.postsyncer.SecondChange;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;

/** A sandbox behind a relay, in which a second change of what is going out publishes it again. */
final class SyncerStage extends DraftStage {

  private static final Predicate<KeptPost> IS_DRAFT = post -> post.status().equals("DRAFT");

  final PostSyncerSandbox sandbox;

  private SyncerStage(PostSyncerSandbox sandbox) {
    super(new SyncerRelay(sandbox.baseUrl()));
    this.sandbox = sandbox;
  }

  static SyncerStage raised(SandboxClock clock) {
    return new SyncerStage(
        PostSyncerSandbox.builder()
            .clock(clock)
            .rateLimit(false)
            .secondChange(SecondChange.PUBLISHES_AGAIN)
            .start());
  }

  PostSyncerBuilder client() {
    return PostSyncer.builder(sandbox.token())
        .baseUrl(url(sandbox.baseUrl()))
        .uploadUrl(url(sandbox.uploadUrl()))
        .clock(sandbox.clock())
        .sleeper(sandbox.clock()::advance);
  }

  /** The way to an address of the sandbox through the relay. */
  URI url(URI direct) {
    return relay().baseUrl().resolve(direct.getPath());
  }

  @Override
  public void reset() {
    super.reset();
    sandbox.reset();
  }

  @Override
  public List<String> out() {
    return ids(IS_DRAFT.negate());
  }

  @Override
  public List<String> drafts() {
    return ids(IS_DRAFT);
  }

  private List<String> ids(Predicate<KeptPost> which) {
    return sandbox.journal().posts().stream()
        .filter(which)
        .map(post -> Long.toString(post.id()))
        .toList();
  }

  @Override
  public void close() {
    super.close();
    sandbox.close();
  }
}
