package dev.postqued.simulator;

import java.util.List;

/** What is done with an application when faults have ended. */
final class Ending {

  /** More than the line of a short post has: scope, times, key, files, and the request. */
  private static final long LINE_BYTES = 2_000;

  private static final int MOST_ROUNDS = 30;
  private static final int MINUTE = 60_000;

  private final World world;
  private final Application application;
  private final String settler;

  Ending(World world, Application application) {
    this.world = world;
    this.application = application;
    this.settler = application.name + " settler";
  }

  /** What is only in the memory of a program stays there. */
  void restart() {
    if (!application.isMemory()) {
      application.renew();
    }
  }

  boolean isBusy() {
    return application.isBusy();
  }

  private void begin(Runnable work) {
    Installation used = application.installation();
    if (used.program().isAlive() && !used.isEmpty()) {
      application.begin("settler", work);
    }
  }

  void resume() {
    begin(
        () -> {
          for (int i = 0; i < MOST_ROUNDS && !application.resume(settler); i++) {
            application.pause(MINUTE);
          }
        });
  }

  void reconcile() {
    begin(() -> application.intentions().forEach(this::reconcile));
  }

  private void reconcile(Intention intention) {
    Installation used = application.installation();
    Scenario.Client client = used.client(intention.tenant(), 0);
    if (client != null) {
      application.asked(settler, used.name(client), "reconcile", intention.key());
      application.told(settler, used.name(client), "reconcile", client.reconcile(intention));
    }
  }

  void close() {
    begin(application::closeClients);
  }

  /** The text of a post stands twice in its line: in what was meant, and in the request. */
  private long needed() {
    return application.intentions().stream()
        .mapToLong(intention -> LINE_BYTES + 2L * intention.padding())
        .sum();
  }

  /** What is left when everything is closed. */
  void report() {
    long now = world.kernel().now();
    Program last = application.installation().program();
    if (last.isAlive()) {
      application.reportLeft();
    }
    Disk disk = application.machine.disk();
    DiskFile content = disk.peek(application.file);
    if (content != null) {
      String journal = String.valueOf(application.file.getFileName());
      List<String> files =
          disk.names().stream()
              .map(path -> String.valueOf(path.getFileName()))
              .filter(other -> other.startsWith(journal))
              .toList();
      world.log().add(new Event.JournalSize(now, journal, content.size(), needed(), files));
    }
  }
}
