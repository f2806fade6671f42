package dev.postqued.simulation;

import static dev.postqued.simulation.Mutant.ofClient;
import static dev.postqued.simulation.Mutant.ofEngine;
import static org.assertj.core.api.Assertions.assertThat;

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
        ofEngine(
            "an appended line is not forced to the disk",
            "journal/JournalFile",
            "open.force();",
            ""),
        ofEngine(
            "a key never gets too old",
            "engine/internal/once/KeyAge",
            "return age.compareTo(safe) < 0 &&",
            "return true ||"),
        ofEngine(
            "what an earlier attempt may have done is forgotten",
            "engine/internal/call/CallFailures",
            "|| attempts.stream().anyMatch(a -> isOpen(a.delivery())));",
            ");"),
        ofEngine(
            "a response that cannot be read counts as not sent",
            "engine/internal/call/AttemptFailure",
            "Delivery.UNKNOWN, \"HTTP \" + status + \", \" + why,",
            "Delivery.NOT_SENT, \"HTTP \" + status + \", \" + why,"),
        ofEngine(
            "a lost response counts as not sent",
            "engine/internal/call/AttemptFailure",
            "new AttemptFailure(Delivery.UNKNOWN, result, null, cause, false)",
            "new AttemptFailure(Delivery.NOT_SENT, result, null, cause, false)"),
        ofClient(
            "media are published in the order of their ids",
            "internal/v1/V1Mapper",
            ".contentIds(contentIds)",
            ".contentIds(contentIds.stream().sorted(java.util.Comparator.reverseOrder()).toList())"));
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
