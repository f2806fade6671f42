package dev.postqued.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each change that would break a promise is found by some world. */
@Tag("proof")
class MutantsTest {

  private static final long SEED = Long.getLong("postqued.seed", 484154);
  private static final long WORLDS = 20_000;

  static Stream<Mutant> mutants() {
    return Stream.of(
            Mutants.OF_THE_JOURNAL, Mutants.OF_THE_AGE, Mutants.OF_THE_LIFE, Mutants.OF_CALLS)
        .flatMap(List::stream);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mutants")
  void aMutantIsFound(Mutant mutant) throws Exception {
    String found = Hunt.of(mutant, SEED, WORLDS);

    System.out.println(
        "MutantsTest: " + mutant + ": " + found.lines().findFirst().orElse("not found"));
    assertThat(found).as("%s is found within %d worlds", mutant, WORLDS).isNotEmpty();
  }
}
