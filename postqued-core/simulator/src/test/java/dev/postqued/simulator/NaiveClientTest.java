package dev.postqued.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.journal.Journal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulator finds the mistakes of a client that is none of this project's. */
class NaiveClientTest {

  private static final int WORLDS = 2_000;

  private record Naive(NaiveClient.Mistake mistake) implements Scenario {

    @Override
    public Server server(World world) {
      return new PlainServer(world);
    }

    @Override
    public Client open(
        World world,
        Program program,
        String name,
        String tenant,
        Journal journal,
        String journalName) {
      return new NaiveClient(world.network().transport(program, name, journalName), mistake);
    }
  }

  private static Suite worlds(NaiveClient.Mistake mistake, int enough) throws InterruptedException {
    Suite suite = new Suite(new Naive(mistake));
    suite.run(1, WORLDS, enough);
    return suite;
  }

  @ParameterizedTest
  @CsvSource({
    "NEW_KEY_FOR_EACH_ATTEMPT, once",
    "LOST_IS_NOT_SENT, not published",
    "EVERY_ERROR_IS_A_REFUSAL, not published",
    "KNOWN_KEY_IS_PUBLISHED, accepted",
    "REFUSALS_ARE_UNKNOWN, refusal"
  })
  void aMistakeIsFound(NaiveClient.Mistake mistake, String rule) throws InterruptedException {
    assertThat(worlds(mistake, WORLDS).firstOfEachRule()).containsKey(rule);
  }

  /** It forgets everything when it is restarted, so it publishes again once a key is forgotten. */
  @Test
  void withoutAJournalNobodyPublishesOnce() throws InterruptedException {
    assertThat(worlds(NaiveClient.Mistake.NONE, WORLDS).firstOfEachRule())
        .containsKey("once")
        .doesNotContainKeys("accepted", "true id", "refusal");
  }

  @Test
  void aStoryIsShortAndEndsWithTheLie() throws InterruptedException {
    Suite suite = worlds(NaiveClient.Mistake.LOST_IS_NOT_SENT, WORLDS);
    Run run = suite.firstOfEachRule().get("not published");

    String story = suite.story(run, "not published");

    assertThat(story)
        .startsWith("world -Dpostqued.seed=" + run.seed() + ": not published")
        .contains("SERVICE publishes pub", "NOT_SENT");
    assertThat(story.lines().count()).isLessThan(Story.of(run.events(), null).lines().count());
  }
}
