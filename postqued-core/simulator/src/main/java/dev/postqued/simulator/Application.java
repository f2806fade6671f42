package dev.postqued.simulator;

import dev.postqued.journal.JournalException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A program of somebody, its users, and what they want to publish; restarted when it has died. */
final class Application {

  private static final Path FOLDER = Path.of("/sim");

  private static final Installation.Sharing[] SHARING = {
    Installation.Sharing.ONE_JOURNAL,
    Installation.Sharing.ONE_JOURNAL,
    Installation.Sharing.A_JOURNAL_EACH,
    Installation.Sharing.A_JOURNAL_EACH,
    Installation.Sharing.IN_MEMORY
  };

  private final World world;
  private final Chance chance;
  final Machine machine;
  final String name;
  private final Installation.Sharing sharing;
  private final List<String> tenants = new ArrayList<>();
  private final List<Intention> intentions = new ArrayList<>();
  private final List<User> users = new ArrayList<>();
  final Path file;

  private @Nullable Installation installation;
  private int incarnation;
  private int busy;

  /**
   * Creates an application.
   *
   * @param twin one on another machine, whose posts and keys it may share; null if there is none
   */
  Application(World world, Machine machine, String name, @Nullable Application twin) {
    this.world = world;
    this.chance = world.chance();
    this.machine = machine;
    this.name = name;
    this.file = FOLDER.resolve(name + ".journal");
    this.sharing = chance.one("sharing", SHARING);
    // Without a key at the service, two journals make two posts.
    boolean hasKeys = !world.scenario().promise().isById();
    if (twin != null && hasKeys && chance.oneIn("same keys", 2)) {
      tenants.addAll(twin.tenants);
      twin.intentions.forEach(this::add);
      note(name + " publishes the posts of " + twin.name + " too");
    } else {
      drawTenants();
      drawIntentions();
    }
    int count = 1 + chance.below("users", 3);
    for (int i = 1; i <= count; i++) {
      users.add(new User(world, this, name + " u" + i));
    }
  }

  private void drawTenants() {
    tenants.add("A");
    if (chance.oneIn("second client", 3)) {
      tenants.add(chance.oneIn("second tenant", 2) ? "B" : "A");
    }
  }

  private void drawIntentions() {
    int count = 1 + chance.below("intentions", 3);
    // Journals are written anew when they are large, and forget then.
    int padding = chance.oneIn("long texts", world.pace() == Pace.QUICK ? 24 : 5) ? 150_000 : 0;
    for (int i = 1; i <= count; i++) {
      int media = chance.one("media", 0, 0, 0, 1, 1, 2, 3);
      long days = world.pace() == Pace.WEEKS ? chance.one("scheduled in days", 0, 0, 4, 12, 25) : 0;
      long at = days == 0 ? 0 : world.kernel().now() + Duration.ofDays(days).toMillis();
      String tenant = tenants.get(chance.below("tenant", tenants.size()));
      boolean images = media > 1 || chance.oneIn("image", 2);
      add(new Intention(name + "-" + i, tenant, media, images, at, padding));
    }
  }

  private void add(Intention intention) {
    intentions.add(intention);
    for (int number = 1; number <= intention.media(); number++) {
      byte[] bytes = intention.bytes(number).getBytes(StandardCharsets.UTF_8);
      machine.disk().put(FOLDER.resolve(intention.file(number)), bytes);
    }
  }

  List<Intention> intentions() {
    return intentions;
  }

  boolean isMemory() {
    return sharing == Installation.Sharing.IN_MEMORY;
  }

  Installation installation() {
    return Objects.requireNonNull(installation);
  }

  private Program program() {
    return installation().program();
  }

  boolean isIdle() {
    return program().isAlive() ? busy == 0 && users.stream().allMatch(User::isDone) : isMemory();
  }

  boolean isBusy() {
    return busy > 0 && program().isAlive();
  }

  void start() {
    newProgram();
    begin("main", this::open);
  }

  /** A program with a journal in memory is not started again: its users have lost everything. */
  void startAgain() {
    if (!isMemory() && !program().isAlive()) {
      start();
    }
  }

  private void newProgram() {
    Program program = new Program(name + "." + ++incarnation, world, machine);
    installation = new Installation(world, program, sharing, file, tenants);
    busy = 0;
    note(program.name() + " starts");
  }

  /** Starts a thread of a user; the world waits for its end, or for that of the program. */
  void begin(String user, Runnable work) {
    busy++;
    program()
        .startUser(
            user,
            () -> {
              work.run();
              busy--;
              world.changed();
            });
  }

  private void open() {
    openClients();
    if (incarnation > 1 && !chance.oneIn("forget to resume", 4)) {
      resume(name + " main");
    }
    users.stream()
        .filter(user -> !user.isDone())
        .forEach(user -> begin(user.threadName(), user::run));
  }

  /** A disk may refuse to open a journal for a while. */
  private void openClients() {
    Installation opening = installation();
    while (true) {
      try {
        opening.open();
        return;
      } catch (JournalException e) {
        told(name + " main", opening.program().name(), "open", failed(e.getMessage()));
        pause(60_000);
      }
    }
  }

  /** Whether a client of a tenant can receive events. */
  boolean listensFor(String tenant) {
    return program().isAlive() && machine.isAwake() && installation().client(tenant, 0) != null;
  }

  /** Receives an event in a thread of its own. */
  void receive(String name, String tenant, Deliveries.Delivery event) {
    Installation used = installation();
    Scenario.Client client = used.client(tenant, chance.below("webhook client", 2));
    if (client != null) {
      begin(
          name,
          () -> told(this.name + " " + name, used.name(client), "receive", client.receive(event)));
    }
  }

  private static Statement failed(@Nullable String words) {
    return new Statement(null, Claim.JOURNAL_FAILED, null, String.valueOf(words));
  }

  private void note(String text) {
    world.log().add(new Event.Note(world.kernel().now(), text));
  }

  /** Lets time pass; an interrupt ends it. */
  void pause(long millis) {
    try {
      program().sleep(Duration.ofMillis(millis));
    } catch (InterruptedException e) {
      note("a user is interrupted while idle");
    }
  }

  private void pauseToTheEnd(long millis) {
    long end = machine.monotonic() + millis;
    while (machine.monotonic() < end) {
      pause(end - machine.monotonic());
    }
  }

  void asked(String user, String client, String action, @Nullable String key) {
    world.log().add(new Event.Asked(world.kernel().now(), user, client, action, key));
  }

  void told(String user, String client, String action, Statement statement) {
    world
        .log()
        .add(
            new Event.Told(
                world.kernel().now(),
                user,
                client,
                action,
                statement.key(),
                statement.claim(),
                statement.id(),
                statement.words()));
  }

  /** Resumes with every client; returns whether nothing is left to do. */
  boolean resume(String user) {
    boolean settled = true;
    Installation used = installation();
    for (Scenario.Client client : used.clients()) {
      String clientName = used.name(client);
      asked(user, clientName, "resume", null);
      for (Statement statement : client.resume()) {
        told(user, clientName, "resume", statement);
        settled &= statement.claim() == Claim.ACCEPTED;
      }
    }
    return settled;
  }

  /** Closes everything properly; what the library leaves behind is found. */
  void stop() {
    Program stopped = program();
    closeClients();
    pauseToTheEnd(120_000);
    reportLeft();
    world.restartLater();
    stopped.kill();
    stopped.passage("exit");
  }

  /** What the library leaves behind is found. Nobody can end a thread that gets no turn. */
  void reportLeft() {
    long now = world.kernel().now();
    Program closed = program();
    if (closed.isStalled()) {
      return;
    }
    List<String> threads = List.copyOf(closed.libraryThreads());
    if (!threads.isEmpty()) {
      world.log().add(new Event.ThreadsLeft(now, closed.name(), threads));
    }
    if (installation().waits() > 0) {
      world.log().add(new Event.WaitsLeft(now, closed.name(), installation().waits()));
    }
  }

  void closeClients() {
    world.log().add(new Event.Closed(world.kernel().now(), program().name()));
    String problem = installation().close();
    if (problem != null) {
      told(name + " main", program().name(), "close", failed(problem));
    }
  }

  /** Ends the program and starts another one, without its users. */
  void renew() {
    program().kill();
    newProgram();
    begin("settler", this::openClients);
  }
}
