package dev.postqued.postquickai.proof;

import dev.postqued.postquickai.PostQuickAi;
import dev.postqued.postquickai.PostQuickAiBuilder;
import dev.postqued.proofs.DraftStage;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.postquickai.KeptPost;
import dev.postqued.testkit.postquickai.PostQuickAiSandbox;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A sandbox of PostQuickAI behind a relay. */
final class AiStage extends DraftStage {

  private static final Set<String> AT_REST = Set.of("draft", "pending");
  private static final Predicate<KeptPost> IS_DRAFT = post -> AT_REST.contains(post.status());

  final PostQuickAiSandbox sandbox;

  private AiStage(PostQuickAiSandbox sandbox) {
    super(new AiRelay(sandbox.baseUrl()));
    this.sandbox = sandbox;
  }

  static AiStage raised(SandboxClock clock) {
    return new AiStage(PostQuickAiSandbox.builder().clock(clock).rateLimit(false).start());
  }

  PostQuickAiBuilder client() {
    return PostQuickAi.builder(sandbox.apiKey())
        .baseUrl(url())
        .clock(sandbox.clock())
        .sleeper(sandbox.clock()::advance);
  }

  /** The way to the sandbox through the relay. */
  URI url() {
    return relay().baseUrl().resolve(sandbox.baseUrl().getPath());
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
    return sandbox.journal().posts().stream().filter(which).map(KeptPost::id).toList();
  }

  @Override
  public void close() {
    super.close();
    sandbox.close();
  }
}
