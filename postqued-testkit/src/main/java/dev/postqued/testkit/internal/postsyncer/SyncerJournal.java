package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.OperationCall;
import dev.postqued.testkit.internal.engine.CallRecorder;
import dev.postqued.testkit.postsyncer.KeptPost;
import dev.postqued.testkit.postsyncer.PostSyncerJournal;
import dev.postqued.testkit.postsyncer.PublicPost;
import dev.postqued.testkit.postsyncer.SentEvent;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What happened so far. */
record SyncerJournal(Supplier<SyncerWorld> world, CallRecorder recorded, SyncerRecorder recorder)
    implements PostSyncerJournal {
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
    SyncerState state = world.get().state;
    synchronized (state) {
      return state.seen();
    }
  }

  @Override
  public List<KeptPost> posts() {
    SyncerState state = world.get().state;
    synchronized (state) {
      Instant now = state.now();
      return state.everyPost().stream()
          .filter(post -> post.existsAt(now))
          .map(post -> new KeptPost(post.id(), post.status(now, null), post.at(now).text()))
          .toList();
    }
  }

  @Override
  public List<SentEvent> events() {
    return recorder.events();
  }
}
