package dev.postqued.postquickai.simulation;

import dev.postqued.journal.Journal;
import dev.postqued.postquickai.PostQuickAi;
import dev.postqued.simulator.Program;
import dev.postqued.simulator.Promise;
import dev.postqued.simulator.Scenario;
import dev.postqued.simulator.Server;
import dev.postqued.simulator.World;
import java.net.URI;

/** PostQuickAI's client, entered through its builder, and the service. */
final class PostQuickAiScenario implements Scenario {

  static final String KEY = "pq_live_";

  @Override
  public Server server(World world) {
    return new PostQuickAiServer(world);
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
    PostQuickAi client =
        PostQuickAi.builder(KEY + tenant)
            .baseUrl(URI.create("https://api.sim"))
            .environment(program.environment())
            .transport(() -> world.network().transport(program, name, journalName))
            .journal(journal)
            .build();
    return new PostQuickAiClient(client);
  }
}
