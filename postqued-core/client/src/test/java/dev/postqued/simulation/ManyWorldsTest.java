package dev.postqued.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Other worlds than those of {@link SimulationTest}, and more of them. */
@Tag("proof")
class ManyWorldsTest {

  private static final long WORLDS = Long.getLong("postqued.worlds", 20_000);

  @Test
  void everyPromiseIsKeptInManyWorlds() throws InterruptedException {
    Worlds worlds = Worlds.run(Worlds.SEED + 1_000_000, WORLDS);

    assertThat(worlds.stories()).as(worlds.summary()).isEmpty();
  }
}
