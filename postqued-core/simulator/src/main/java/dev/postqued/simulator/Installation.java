package dev.postqued.simulator;

import dev.postqued.environment.Environment;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The journals and clients of one program, from its start to its end. */
final class Installation {

  /** How the clients of a program share a journal. */
  enum Sharing {
    ONE_JOURNAL,
    A_JOURNAL_EACH,
    IN_MEMORY
  }

  private final World world;
  private final Program program;
  private final Sharing sharing;
  private final Path file;
  private final List<String> tenants;
  private final List<Journal> journals = new ArrayList<>();
  private final List<Scenario.Client> clients = new ArrayList<>();
  private int waits;

  Installation(World world, Program program, Sharing sharing, Path file, List<String> tenants) {
    this.world = world;
    this.program = program;
    this.sharing = sharing;
    this.file = file;
    this.tenants = tenants;
  }

  Program program() {
    return program;
  }

  /** How many waits of users have not ended. */
  int waits() {
    return waits;
  }

  /** A wait of a user begins or ends. */
  void countWait(int change) {
    waits += change;
  }

  boolean isEmpty() {
    return clients.isEmpty();
  }

  List<Scenario.Client> clients() {
    return List.copyOf(clients);
  }

  /** The client of a tenant, the first or another of the same; null while there is none. */
  Scenario.@Nullable Client client(String tenant, int number) {
    List<Scenario.Client> matching = new ArrayList<>();
    for (int i = 0; i < clients.size(); i++) {
      if (tenants.get(i).equals(tenant)) {
        matching.add(clients.get(i));
      }
    }
    return matching.isEmpty() ? null : matching.get(number % matching.size());
  }

  String name(Scenario.Client client) {
    return program.name() + "/c" + (clients.indexOf(client) + 1);
  }

  String journalName() {
    return sharing == Sharing.IN_MEMORY
        ? "memory of " + program.name()
        : String.valueOf(file.getFileName());
  }

  /** Opens what is not open yet; throws if a journal cannot be opened now. */
  void open() {
    for (int i = clients.size(); i < tenants.size(); i++) {
      if (journals.isEmpty() || sharing == Sharing.A_JOURNAL_EACH) {
        journals.add(openJournal());
      }
      Journal journal = journals.get(journals.size() - 1);
      String client = program.name() + "/c" + (i + 1);
      clients.add(
          world.scenario().open(world, program, client, tenants.get(i), journal, journalName()));
    }
  }

  private Journal openJournal() {
    Environment environment = program.environment();
    return sharing == Sharing.IN_MEMORY
        ? Journal.inMemory(environment)
        : Journal.file(file, environment);
  }

  /** Closes the clients and then the journals; returns why one could not be closed. */
  @Nullable String close() {
    clients.forEach(Scenario.Client::close);
    String problem = null;
    for (Journal journal : journals) {
      try {
        journal.close();
      } catch (JournalException e) {
        problem = e.getMessage();
      }
    }
    return problem;
  }
}
