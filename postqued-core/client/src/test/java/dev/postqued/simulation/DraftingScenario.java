package dev.postqued.simulation;

import dev.postqued.journal.Journal;
import dev.postqued.simulator.Program;
import dev.postqued.simulator.Promise;
import dev.postqued.simulator.Scenario;
import dev.postqued.simulator.Server;
import dev.postqued.simulator.World;
import java.net.URI;

/** A client that publishes by the ids of drafts, and a service without keys. */
final class DraftingScenario implements Scenario {

  @Override
  public Server server(World world) {
    return new DraftingServer(world);
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
    return new DraftingClient(
        DraftingApi.builder("dr-key-of-" + tenant)
            .baseUrl(URI.create(PostQuedScenario.API))
            .environment(program.environment())
            .transport(() -> world.network().transport(program, name, journalName))
            .journal(journal)
            .build());
  }
}
