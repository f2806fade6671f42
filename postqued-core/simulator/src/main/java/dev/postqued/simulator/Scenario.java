package dev.postqued.simulator;

import dev.postqued.journal.Journal;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

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

    /**
     * Waits for the end of a publication without blocking a thread.
     *
     * @param told takes the end of the wait, whatever it is, once
     * @return ends the wait early
     */
    default Runnable follow(
        Intention intention, String id, Duration limit, Consumer<Statement> told) {
      told.accept(await(intention, id, limit));
      return () -> {};
    }

    /** Receives an event of the service, or one that only looks like it. */
    default Statement receive(Deliveries.Delivery event) {
      return new Statement(null, Claim.NOTHING, null, "receives no events");
    }

    /** Closes the client. */
    void close();
  }
}
