package dev.postqued.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each change of the way by id that would break a promise is found by some world, and none else is. */
class DraftMutantsTest {

  private static final long WORLDS = Long.getLong("postqued.worlds", 20_000);

  @Tag("proof")
  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.postqued.simulation.DraftMutants#all")
  void aMutantIsFound(Mutant mutant) throws Exception {
    String found = Hunt.of(mutant, true, Worlds.SEED, WORLDS);

    assertThat(found).as("%s is found within %d worlds", mutant, WORLDS).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.postqued.simulation.DraftMutants#all")
  void aMutantIsAChangeOfTheProductAsItIs(Mutant mutant) throws Exception {
    assertThat(mutant.code()).isNotEqualTo(mutant.before());
  }

  /** Other worlds than those of {@link DraftingSimulationTest}, and more of them. */
  @Tag("proof")
  @Test
  void everyPromiseIsKeptInManyWorlds() throws InterruptedException {
    Worlds worlds = Worlds.run(new DraftingScenario(), Worlds.SEED + 1_000_000, WORLDS);

    assertThat(worlds.stories()).as(worlds.summary()).isEmpty();
  }
}
