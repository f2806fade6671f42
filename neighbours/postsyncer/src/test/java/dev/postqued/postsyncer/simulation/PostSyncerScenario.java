package dev.postqued.postsyncer.simulation;

import dev.postqued.journal.Journal;
import dev.postqued.postsyncer.PostSyncer;
import dev.postqued.simulator.Program;
import dev.postqued.simulator.Promise;
import dev.postqued.simulator.Scenario;
import dev.postqued.simulator.Server;
import dev.postqued.simulator.World;
import java.net.URI;

/** PostSyncer's client, entered through its builder, and the service. */
final class PostSyncerScenario implements Scenario {

  static final String UPLOADS = "https://upload.sim";

  private static final String API = "https://api.sim";

  @Override
  public Server server(World world) {
    return new PostSyncerServer(world);
  }

  @Override
  public Promise promise() {
    return Promise.byId();
  }

  @Override
  public Client open(
      World world,
      Program program,
      String name,
      String tenant,
      Journal journal,
      String journalName) {
    PostSyncer client =
        PostSyncer.builder("1|" + tenant)
            .baseUrl(URI.create(API))
            .uploadUrl(URI.create(UPLOADS))
            .environment(program.environment())
            .transport(() -> world.network().transport(program, name, journalName))
            .journal(journal)
            .build();
    return new PostSyncerClient(client, program.environment().mediaFiles());
  }
}
