package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.postsyncer.Colleague;
import java.util.List;

/** Somebody else in the dashboard. */
record DashboardColleague(SyncerState state, PostRoutes posts, Comments comments)
    implements Colleague {
  @Override
  public void edit(long post, String text) {
    synchronized (state) {
      SandboxPost found = found(post);
      found.change(state.now(), found.at(state.now()).saying(text));
    }
  }

  @Override
  public void publish(long post) {
    synchronized (state) {
      SandboxPost found = found(post);
      found.change(state.now(), found.at(state.now()).goingOut(List.of(state.now())));
    }
  }

  @Override
  public void delete(long post) {
    synchronized (state) {
      var unused = posts.delete(found(post));
    }
  }

  @Override
  public void comment(long post, String platform, String text) {
    synchronized (state) {
      comments.arrive(found(post).id(), platform, text);
    }
  }

  private SandboxPost found(long post) {
    try {
      return state.post(post);
    } catch (Refusal e) {
      throw new IllegalArgumentException("there is no post " + post, e);
    }
  }
}
