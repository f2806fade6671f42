package dev.postqued.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each change that would break a promise is found by some world. */
class MutantsTest {

  private static final long WORLDS = 20_000;

  @Tag("proof")
  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.postqued.simulation.Mutants#all")
  void aMutantIsFound(Mutant mutant) throws Exception {
    String found = Hunt.of(mutant, false, Worlds.SEED, WORLDS);

    assertThat(found).as("%s is found within %d worlds", mutant, WORLDS).isNotEmpty();
  }

  /** A change of the product may need the same change here. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.postqued.simulation.Mutants#all")
  void aMutantIsAChangeOfTheProductAsItIs(Mutant mutant) throws Exception {
    assertThat(mutant.code()).isNotEqualTo(mutant.before());
  }
}
