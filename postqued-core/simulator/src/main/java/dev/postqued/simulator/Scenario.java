package dev.postqued.simulator;

import dev.postqued.journal.Journal;
import java.time.Duration;
import java.util.List;

/** What is simulated: a client, and the service that it talks to. */
public interface Scenario {

  /** Creates the service of a world. */
  Server server(World world);

  /**
   * Opens a client in a program, through its public builder.
   *
   * @param world the world
   * @param program the program
   * @param name the name of the client, for the log
   * @param tenant whose credentials it has
   * @param journal its journal, which others may use too
   * @param journalName the name of the journal, for the log
   */
  Client open(
      World world,
      Program program,
      String name,
      String tenant,
      Journal journal,
      String journalName);

  /** Returns what is promised; by default what holds for a service that forgets keys after a day. */
  default Promise promise() {
    return Promise.ofADay();
  }

  /** A client as users use it. None of its methods throws an exception. */
  interface Client {

    /** Publishes an intention, or publishes it again. */
    Statement publish(Intention intention);

    /** Resumes what is open in the journal. */
    List<Statement> resume();

    /** Settles an intention. */
    Statement reconcile(Intention intention);

    /** Abandons an intention. */
    Statement abandon(Intention intention);

    /** Waits for the end of a publication. */
    Statement await(Intention intention, String id, Duration limit);

    /** Closes the client. */
    void close();
  }
}
