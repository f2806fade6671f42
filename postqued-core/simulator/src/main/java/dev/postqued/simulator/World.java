package dev.postqued.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Everything that one seed makes: machines, a network, a service, users, and what happens to them. */
public final class World {

  private static final long START = Instant.parse("2026-03-01T12:00:00Z").toEpochMilli();
  private static final long LATEST = START + Duration.ofDays(120).toMillis();
  private static final long MINUTE = 60_000;

  private final Chance chance;
  private final Kernel kernel;
  private final Log log = new Log();
  private final States states = new States();
  private final Coverage coverage = new Coverage();
  private final Trouble trouble;
  private final Network network;
  private final Deliveries deliveries;
  private final Scenario scenario;
  private final Server server;
  private final List<Machine> machines = new ArrayList<>();
  private final List<Application> applications = new ArrayList<>();
  private final List<Ending> endings = new ArrayList<>();
  private final Pace pace;
  private boolean calm;
  private boolean restartPlanned;
  private @Nullable Strand script;

  /**
   * Makes a world.
   *
   * @param seed decides everything
   * @param dropped events that are left out, to make the story shorter
   * @param hands real threads, which worlds share one after the other
   * @param scenario what is simulated
   */
  public World(long seed, Set<String> dropped, Hands hands, Scenario scenario) {
    this.chance = new Chance(seed, dropped);
    this.kernel = new Kernel(chance, hands, START);
    this.scenario = scenario;
    this.pace = chance.one("pace", Pace.values());
    this.trouble = new Trouble(this);
    this.network = new Network(this);
    this.deliveries = new Deliveries(this);
    this.server = scenario.server(this);
    int count = chance.oneIn("two machines", 5) ? 2 : 1;
    for (int i = 1; i <= count; i++) {
      Machine machine = new Machine("m" + i, this);
      machines.add(machine);
      Application twin = applications.isEmpty() ? null : applications.get(0);
      Application application = new Application(this, machine, "app" + i, twin);
      applications.add(application);
      endings.add(new Ending(this, application));
    }
  }

  /** Returns the chance of this world. */
  public Chance chance() {
    return chance;
  }

  /** Returns its threads and time. */
  public Kernel kernel() {
    return kernel;
  }

  /** Returns its log. */
  public Log log() {
    return log;
  }

  /** Returns its network. */
  public Network network() {
    return network;
  }

  /** Returns what carries the events of the service. */
  public Deliveries deliveries() {
    return deliveries;
  }

  /** An event arrives at one of the programs of a tenant, if one runs. */
  void receive(String name, String tenant, Deliveries.Delivery event) {
    List<Application> possible =
        applications.stream().filter(application -> application.listensFor(tenant)).toList();
    if (possible.isEmpty()) {
      log.add(new Event.Note(kernel.now(), name + " reaches nobody"));
    } else {
      possible.get(chance.below("who receives", possible.size())).receive(name, tenant, event);
    }
  }

  /** Returns what it tried. */
  public Coverage coverage() {
    return coverage;
  }

  Server server() {
    return server;
  }

  Trouble trouble() {
    return trouble;
  }

  States states() {
    return states;
  }

  Scenario scenario() {
    return scenario;
  }

  Pace pace() {
    return pace;
  }

  /** Returns whether faults have ended. */
  public boolean isCalm() {
    return calm;
  }

  /** Runs it to its end. */
  public void run() throws InterruptedException {
    kernel.run(this::script);
  }

  private void script() {
    script = kernel.running();
    machines.forEach(trouble::begin);
    applications.forEach(Application::start);
    waitFor(() -> applications.stream().allMatch(Application::isIdle), LATEST);
    endFaults();
    kernel.sleep(15 * MINUTE);
    eachAtOnce(Ending::restart);
    eachAtOnce(Ending::resume);
    log.add(new Event.Settled(kernel.now()));
    eachAtOnce(Ending::reconcile);
    eachAtOnce(Ending::close);
    kernel.sleep(10 * MINUTE);
    endings.forEach(Ending::report);
  }

  private void endFaults() {
    calm = true;
    trouble.end();
    network.calmDown();
    for (Machine machine : machines) {
      machine.wake();
      machine.setWall(0);
      machine.disk().set(Disk.Health.GOOD, 0);
      machine.disk().restore();
    }
    log.add(new Event.FaultsEnded(kernel.now()));
  }

  private void eachAtOnce(Consumer<Ending> step) {
    endings.forEach(step);
    waitFor(() -> endings.stream().noneMatch(Ending::isBusy), Long.MAX_VALUE);
  }

  private void waitFor(BooleanSupplier condition, long latest) {
    Strand me = kernel.running();
    while (!condition.getAsBoolean() && kernel.now() < latest) {
      kernel.block(me, "script", latest);
    }
  }

  /** Something that the script may wait for has changed. */
  void changed() {
    if (script != null) {
      script.wake();
    }
  }

  /** Programs that were killed start again after a while. */
  void restartLater() {
    changed();
    if (!restartPlanned && !calm) {
      restartPlanned = true;
      long pause = chance.one("restart after", 1_000L, 60_000L, 7_200_000L, pace.longPause());
      kernel.at(
          kernel.now() + pause,
          () -> {
            restartPlanned = false;
            if (!calm) {
              applications.forEach(Application::startAgain);
            }
          });
    }
  }

  /** Notes a fault that hits one intention, or all that are under way if the key is null. */
  public void fault(String fault, String detail, @Nullable String key) {
    log.add(new Event.Fault(kernel.now(), fault, detail, key));
    if (key != null) {
      coverage.count(fault, states.of(key));
    } else {
      states.all().values().forEach(state -> coverage.count(fault, state));
    }
  }

  /** Finds the intention that a file belongs to. */
  @Nullable String keyOfFile(Path file) {
    String name = String.valueOf(file.getFileName());
    int dash = name.lastIndexOf('-');
    return dash < 0 ? null : name.substring(0, dash);
  }

  /** Returns an intention by its key. */
  public @Nullable Intention intention(String key) {
    return applications.stream()
        .flatMap(application -> application.intentions().stream())
        .filter(intention -> intention.key().equals(key))
        .findFirst()
        .orElse(null);
  }

  /** Returns why the world could not go on; null if it could. */
  public @Nullable String problem() {
    return kernel.problem();
  }
}
