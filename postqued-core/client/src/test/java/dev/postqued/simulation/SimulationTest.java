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
 * Worlds in which everything fails: {@code -Dpostqued.worlds=1000000} runs more of them, and {@code
 * -Dpostqued.seed=42} others. A world that breaks a promise tells its story; its seed with {@code
 * -Dpostqued.worlds=1} runs it again.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulationTest {

  private static final long WORLDS = Long.getLong("postqued.worlds", 2_000);

  /** Below this, a table of what was tried says nothing. */
  private static final long ENOUGH_WORLDS = 2_000;

  /** The states in which a fault can hit a post, where that is not all of them. */
  private static final Map<String, List<String>> ONLY =
      Map.ofEntries(
          Map.entry("BLANK_ID", List.of("SENT")),
          Map.entry("CONFLICT_AT_WORK", List.of("SENT")),
          Map.entry("SERVICE_BUSY", List.of("SENT")),
          Map.entry("SERVICE_FAILS", List.of("SENT")),
          Map.entry("SERVICE_REFUSES", List.of("SENT")),
          Map.entry("SERVICE_SLOW", List.of("SENT")),
          Map.entry("NOT_SEEN_YET", List.of("ACCEPTED")),
          Map.entry("UPLOAD_REFUSED", List.of("UPLOADING")),
          Map.entry("WEBHOOK_FORGED", List.of("SENT", "ACCEPTED")),
          Map.entry("WEBHOOK_LATE", List.of("SENT", "ACCEPTED")),
          Map.entry("WEBHOOK_LOST", List.of("SENT", "ACCEPTED")),
          Map.entry("WEBHOOK_TWICE", List.of("SENT", "ACCEPTED")));

  private Worlds worlds;

  @BeforeAll
  void run() throws InterruptedException, IOException {
    worlds = Worlds.run(Worlds.SEED, WORLDS);
    Files.writeString(
        Path.of("target", "simulation.txt"),
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
        .hasSize(34)
        .containsKeys(ONLY.keySet().toArray(String[]::new));
  }
}
