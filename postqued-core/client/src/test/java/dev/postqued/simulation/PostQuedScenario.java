package dev.postqued.simulation;

import dev.postqued.ApiVersion;
import dev.postqued.PostQued;
import dev.postqued.PostQuedBuilder;
import dev.postqued.journal.Journal;
import dev.postqued.signatures.HmacVerifier;
import dev.postqued.signatures.WebhookVerifier;
import dev.postqued.simulator.Program;
import dev.postqued.simulator.Scenario;
import dev.postqued.simulator.Server;
import dev.postqued.simulator.World;
import java.net.URI;

/** PostQued's client, entered through its builder, and a version of the service. */
record PostQuedScenario(ApiVersion version) implements Scenario {

  static final String API = "https://api.sim";

  @Override
  public Server server(World world) {
    return version == ApiVersion.V2 ? new V2Server(world) : new V1Server(world);
  }

  /** Without a verifier every event is a hint. */
  private static WebhookVerifier verifier(World world) {
    return world.chance().oneIn("no webhook secret", 3)
        ? WebhookVerifier.none()
        : HmacVerifier.of(V1Events.HEADER, V1Events.SECRET);
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
    PostQuedBuilder builder = PostQued.builder("pq_" + tenant);
    if (version == ApiVersion.V2) {
      builder.version(version).workspace(V2Server.WORKSPACE);
    }
    PostQued client =
        builder
            .baseUrl(URI.create(API))
            .environment(environment)
            .transport(() -> world.network().transport(program, name, journalName))
            .journal(journal)
            .webhookVerifier(verifier(world))
            .build();
    return new PostQuedClient(client, environment.mediaFiles());
  }
}
