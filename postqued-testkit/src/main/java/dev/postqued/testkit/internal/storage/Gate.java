package dev.postqued.testkit.internal.storage;

import dev.postqued.testkit.internal.engine.FaultPlan;
import dev.postqued.testkit.internal.engine.Recorder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What listens at the address of the presigned URLs. It reads only the head of a request, refuses what S3 refuses
 * before it takes a body and the storage behind does not, breaks what a test wants broken, and passes on the rest.
 */
final class Gate implements AutoCloseable {
  private final ServerSocket server;
  private final int storagePort;
  private final Grants grants;
  private final Clock clock;
  private final FaultPlan faults;
  private final Recorder recorder;
  private final Set<GateConnection> connections = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool(Gate::daemon);

  private static final AtomicInteger THREADS = new AtomicInteger();

  private Gate(
      ServerSocket server,
      int storagePort,
      Grants grants,
      Clock clock,
      FaultPlan faults,
      Recorder recorder) {
    this.server = server;
    this.storagePort = storagePort;
    this.grants = grants;
    this.clock = clock;
    this.faults = faults;
    this.recorder = recorder;
  }

  static Gate open(int storagePort, Grants grants, Clock clock, FaultPlan faults, Recorder recorder)
      throws IOException {
    ServerSocket server = new ServerSocket();
    server.bind(new InetSocketAddress(loopback(), 0), 256);
    Gate gate = new Gate(server, storagePort, grants, clock, faults, recorder);
    gate.threads.execute(gate::accept);
    return gate;
  }

  int port() {
    return server.getLocalPort();
  }

  Grants grants() {
    return grants;
  }

  Clock clock() {
    return clock;
  }

  FaultPlan faults() {
    return faults;
  }

  Recorder recorder() {
    return recorder;
  }

  Socket connectToStorage() throws IOException {
    return new Socket(loopback(), storagePort);
  }

  Future<?> run(Runnable task) {
    return threads.submit(task);
  }

  void forget(GateConnection connection) {
    connections.remove(connection);
  }

  void dropConnections() {
    connections.forEach(GateConnection::drop);
  }

  @Override
  public void close() {
    try {
      server.close();
      dropConnections();
      threads.shutdownNow();
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the gate of the sandbox's storage does not close");
      }
    } catch (IOException e) {
      throw new IllegalStateException("the gate of the sandbox's storage does not close", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        GateConnection connection = new GateConnection(this, new Client(server.accept()));
        connections.add(connection);
        threads.execute(connection);
      } catch (IOException e) {
        dropConnections();
      }
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "postqued-sandbox-gate-" + THREADS.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
  }
}
