package dev.postqued.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.journal.Journal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulator finds the mistakes of a client of a service that has no key but ids. */
class NaiveDrafterTest {

  private static final int WORLDS = 800;

  private record Naive(NaiveDrafter.Mistake mistake) implements Scenario {

    @Override
    public Server server(World world) {
      return new PlainDraftServer(world);
    }

    @Override
    public Promise promise() {
      return Promise.byId();
    }

    @Override
    public Client open(
        World world,
        Program program,
        String name,
        String tenant,
        Journal journal,
        String journalName) {
      return new NaiveDrafter(world.network().transport(program, name, journalName), mistake);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SENDS_AGAIN, once",
    "TRUSTS_THE_LIST, once",
    "LOST_IS_NOT_SENT, not published",
    "LOST_IS_PUBLISHED, true id"
  })
  void aMistakeIsFound(NaiveDrafter.Mistake mistake, String rule) throws InterruptedException {
    Suite suite = new Suite(new Naive(mistake));

    suite.run(1, WORLDS, WORLDS);

    assertThat(suite.firstOfEachRule()).containsKey(rule);
  }
}
