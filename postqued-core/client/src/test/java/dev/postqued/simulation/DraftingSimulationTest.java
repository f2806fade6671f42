package dev.postqued.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Worlds in which everything fails and the service has no key but ids; {@code -Dpostqued.worlds} and
 * {@code -Dpostqued.seed} as for {@link SimulationTest}.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftingSimulationTest {

  private static final long WORLDS = Long.getLong("postqued.worlds", 1_000);

  /** Below this, a table of what was tried says nothing. */
  private static final long ENOUGH_WORLDS = 1_000;

  /** The states in which a fault can hit a post, where that is not all of them. */
  private static final Map<String, List<String>> ONLY =
      Map.of(
          "SERVICE_BUSY", List.of("UPLOADING", "SENT"),
          "SERVICE_FAILS", List.of("UPLOADING", "SENT"),
          "SERVICE_REFUSES", List.of("UPLOADING", "SENT"),
          "SERVICE_SLOW", List.of("UPLOADING", "SENT"),
          "NOT_SEEN_YET", List.of("SENT", "ACCEPTED"),
          "READ_LAGS", List.of("SENT", "ACCEPTED"));

  private Worlds worlds;

  @BeforeAll
  void run() throws InterruptedException, IOException {
    worlds = Worlds.run(new DraftingScenario(), Worlds.SEED, WORLDS);
    Files.writeString(
        Path.of("target", "simulation-by-id.txt"),
        worlds.summary() + "\n\n" + worlds.suite().coverage().table());
  }

  @Test
  void everyPromiseIsKeptInEveryWorld() throws InterruptedException {
    assertThat(worlds.stories()).as(worlds.summary()).isEmpty();
  }

  @Test
  void everyFaultHitsPostsInEachState() {
    if (worlds.suite().worlds() < ENOUGH_WORLDS) {
      return;
    }
    List<String> missed = new ArrayList<>();
    worlds
        .suite()
        .coverage()
        .counts()
        .forEach(
            (fault, states) ->
                states.forEach(
                    (state, count) -> {
                      if (count == 0 && ONLY.getOrDefault(fault, List.of(state)).contains(state)) {
                        missed.add(fault + " never hit a post that is " + state);
                      }
                    }));
    assertThat(missed).isEmpty();
    assertThat(worlds.suite().coverage().counts())
        .hasSize(25)
        .containsKeys(ONLY.keySet().toArray(String[]::new));
  }
}
