package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.postsyncer.PostSyncerCall;
import dev.postqued.testkit.postsyncer.PostSyncerJournal;
import dev.postqued.testkit.postsyncer.PublicPost;
import dev.postqued.testkit.postsyncer.SentEvent;
import java.util.List;

/** What happened so far. */
record SyncerJournal(SyncerState state, SyncerRecorder recorder) implements PostSyncerJournal {
  @Override
  public List<PostSyncerCall> calls() {
    return recorder.calls();
  }

  @Override
  public List<PostSyncerCall> calls(String operation) {
    return calls().stream().filter(call -> operation.equals(call.operation())).toList();
  }

  @Override
  public List<PublicPost> publicPosts() {
    synchronized (state) {
      return state.seen();
    }
  }

  @Override
  public List<SentEvent> events() {
    return recorder.events();
  }
}
