package dev.postqued;

import dev.postqued.support.FakeService;
import dev.postqued.support.VirtualTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A client of a scripted service, in virtual time. After each test it closes all that it has opened,
 * the last one first, and fails a test that leaves a thread of a client.
 */
public final class TestClient implements AfterEachCallback {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Set<Thread> before = threads();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final VirtualTime time = new VirtualTime();
  private final FakeService service = closes(new FakeService());
  private final PostQued client;

  private TestClient(UnaryOperator<PostQuedBuilder> settings) {
    client = open(settings);
  }

  public static TestClient create() {
    return with(builder -> builder);
  }

  public static TestClient with(UnaryOperator<PostQuedBuilder> settings) {
    return new TestClient(settings);
  }

  public PostQued client() {
    return client;
  }

  public FakeService service() {
    return service;
  }

  public VirtualTime time() {
    return time;
  }

  /** Another client of the same service, in the same time. */
  public PostQued open(UnaryOperator<PostQuedBuilder> settings) {
    return closes(settings.apply(Clients.at(service.url(), time)).build());
  }

  /** Closes something else after the test, before what was opened until now. */
  public <T extends AutoCloseable> T closes(T closeable) {
    open.push(closeable);
    return closeable;
  }

  /** The threads of clients that run. */
  public static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("postqued-"))
        .collect(Collectors.toSet());
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    // A test of interrupts may have left one.
    boolean unused = Thread.interrupted();
    while (!open.isEmpty()) {
      open.pop().close();
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (Thread thread : threads()) {
      if (!before.contains(thread)) {
        thread.join(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
        if (thread.isAlive()) {
          throw new AssertionError(thread + " is left after its client was closed");
        }
      }
    }
  }
}
