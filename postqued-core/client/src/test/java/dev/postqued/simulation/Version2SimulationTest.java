package dev.postqued.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.ApiVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The worlds of {@link SimulationTest} with version 2 of the API. */
class Version2SimulationTest {

  private static final PostQuedScenario VERSION_2 = new PostQuedScenario(ApiVersion.V2);

  @Test
  @Tag("slow")
  void everyPromiseIsKept() throws InterruptedException {
    assertKept(Worlds.SEED, 300);
  }

  @Test
  @Tag("proof")
  void everyPromiseIsKeptInManyWorlds() throws InterruptedException {
    assertKept(Worlds.SEED + 1_000_000, 2_000);
  }

  private static void assertKept(long seed, long count) throws InterruptedException {
    Worlds worlds = Worlds.run(VERSION_2, seed, Long.getLong("postqued.worlds", count));

    assertThat(worlds.stories()).as(worlds.summary()).isEmpty();
    assertThat(worlds.suite().passages()).isGreaterThan(count);
  }
}
