package dev.postqued.simulation;

import dev.postqued.PostQued;
import dev.postqued.journal.Journal;
import dev.postqued.simulator.Program;
import dev.postqued.simulator.Scenario;
import dev.postqued.simulator.Server;
import dev.postqued.simulator.World;
import java.net.URI;

/** PostQued's client, entered through its builder, and version 1 of the service. */
final class PostQuedScenario implements Scenario {

  static final String API = "https://api.sim";

  @Override
  public Server server(World world) {
    return new V1Server(world);
  }

  @Override
  public Client open(
      World world,
      Program program,
      String name,
      String tenant,
      Journal journal,
      String journalName) {
    var environment = program.environment();
    PostQued client =
        PostQued.builder("pq_" + tenant)
            .baseUrl(URI.create(API))
            .environment(environment)
            .transport(() -> world.network().transport(program, name, journalName))
            .journal(journal)
            .build();
    return new PostQuedClient(client, environment.mediaFiles());
  }
}
