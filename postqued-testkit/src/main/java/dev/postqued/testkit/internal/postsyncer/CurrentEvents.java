package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.postsyncer.PostSyncerEvents;
import dev.postqued.testkit.postsyncer.SentEvent;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/** The events of the world that there is now. */
record CurrentEvents(Supplier<SyncerWorld> world) implements PostSyncerEvents {
  private PostSyncerEvents now() {
    return world.get().events;
  }

  @Override
  public void deliverTo(URI endpoint) {
    now().deliverTo(endpoint);
  }

  @Override
  public List<SentEvent> sendDue() {
    return now().sendDue();
  }

  @Override
  public SentEvent sendAgain(SentEvent event) {
    return now().sendAgain(event);
  }
}
