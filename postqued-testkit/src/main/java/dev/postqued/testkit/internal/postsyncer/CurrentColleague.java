package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.postsyncer.Colleague;
import java.util.function.Supplier;

/** The colleague of the world that there is now. */
record CurrentColleague(Supplier<SyncerWorld> world) implements Colleague {
  private Colleague now() {
    return world.get().colleague;
  }

  @Override
  public void edit(long post, String text) {
    now().edit(post, text);
  }

  @Override
  public void publish(long post) {
    now().publish(post);
  }

  @Override
  public void delete(long post) {
    now().delete(post);
  }

  @Override
  public void comment(long post, String platform, String text) {
    now().comment(post, platform, text);
  }
}
