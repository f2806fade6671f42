package dev.postqued.testkit.internal.postquickai;

import dev.postqued.testkit.OperationCall;
import dev.postqued.testkit.internal.engine.CallRecorder;
import dev.postqued.testkit.postquickai.KeptPost;
import dev.postqued.testkit.postquickai.PostQuickAiJournal;
import dev.postqued.testkit.postquickai.PublicPost;
import dev.postqued.testkit.postquickai.SpentCredits;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What happened so far. */
record AiJournal(Supplier<AiWorld> world, CallRecorder recorded) implements PostQuickAiJournal {
  @Override
  public List<OperationCall> calls() {
    return recorded.calls();
  }

  @Override
  public List<OperationCall> calls(String operation) {
    return calls().stream().filter(call -> operation.equals(call.operation())).toList();
  }

  @Override
  public List<PublicPost> publicPosts() {
    return now(AiState::seen);
  }

  @Override
  public List<KeptPost> posts() {
    return now(
        state ->
            state.posts.values().stream()
                .map(post -> new KeptPost(post.id, post.status, post.text))
                .toList());
  }

  @Override
  public SpentCredits credits() {
    return now(state -> state.credits.spent());
  }

  private <T> T now(Function<AiState, T> look) {
    AiState state = world.get().state;
    synchronized (state) {
      state.catchUp();
      return look.apply(state);
    }
  }
}
