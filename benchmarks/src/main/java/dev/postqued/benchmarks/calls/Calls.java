package dev.postqued.benchmarks.calls;

import dev.postqued.benchmarks.Options;
import dev.postqued.benchmarks.measure.ClassPath;
import dev.postqued.benchmarks.measure.Machine;
import dev.postqued.benchmarks.measure.Samples;
import dev.postqued.benchmarks.measure.Table;
import dev.postqued.benchmarks.servers.Server;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Makes the same calls with every client in turn, in one JVM: whatever else the machine does hits all
 * of them alike.
 */
public final class Calls {

  private static final String ID = "770e8400-e29b-41d4-a716-446655440002";

  private final List<Entry> entries = new ArrayList<>();
  private final int calls;

  private Calls(int calls) {
    this.calls = calls;
  }

  /** One call of one client. */
  @FunctionalInterface
  private interface Call {
    String run() throws IOException, InterruptedException;
  }

  private record Entry(String title, Call call, Samples wall, Samples cpu, Samples bytes) {
    Entry(String title, Call call) {
      this(title, call, new Samples(), new Samples(), new Samples());
    }
  }

  /** Prints its tables. */
  public static void run(Options options, ClassPath classPath, PrintStream out) throws IOException {
    try (Server sink = Server.sink(classPath)) {
      URI url = sink.baseUrl();
      String key = sink.apiKey();
      try (Caller jdk = new JdkCaller(url, key);
          Caller okHttp = new OkHttpCaller(url, key);
          Caller stock = new StockCaller(url, key);
          Caller bindings = new BindingsCaller(url, key);
          Caller ours = new OursCaller(url, key)) {
        Calls publish = new Calls(options.quick() ? 200 : 500);
        publish.add("JDK HttpClient + Jackson", jdk::publish);
        publish.add("PostQued for Java, bindings", bindings::publish);
        publish.add("PostQued for Java, publish with journal", ours::publish);
        publish.add("OkHttp + Jackson", okHttp::publish);
        publish.add("openapi-generator, library native", stock::publish);
        publish.measure("Publish", options, out);
        Calls get = new Calls(options.quick() ? 200 : 500);
        get.add("JDK HttpClient + Jackson", () -> jdk.get(ID));
        get.add("PostQued for Java, bindings", () -> bindings.get(ID));
        get.add("PostQued for Java, get", () -> ours.get(ID));
        get.add("OkHttp + Jackson", () -> okHttp.get(ID));
        get.add("openapi-generator, library native", () -> stock.get(ID));
        get.measure("Get a publication", options, out);
      }
    }
  }

  private void add(String title, Call call) {
    entries.add(new Entry(title, call));
  }

  private void measure(String what, Options options, PrintStream out) throws IOException {
    String before = Machine.load();
    int rounds = options.callRounds();
    int warmUp = options.quick() ? 2 : 10;
    for (int round = -warmUp; round < rounds; round++) {
      List<Entry> order = new ArrayList<>(entries);
      Collections.rotate(order, round);
      for (Entry entry : order) {
        slice(entry, round >= 0);
      }
    }
    out.printf(
        "%n%s, %d rounds of %d calls, load %s to %s:%n%n%s",
        what, rounds, calls, before, Machine.load(), table());
  }

  private void slice(Entry entry, boolean counts) throws IOException {
    Meter.Reading start = Meter.read();
    try {
      for (int i = 0; i < calls; i++) {
        if (!entry.call().run().equals(ID)) {
          throw new IOException(entry.title() + " read something else than was sent");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    Meter.Reading end = Meter.read();
    if (counts) {
      entry.wall().add((end.nanos() - start.nanos()) / 1e3 / calls);
      entry.cpu().add((end.cpuNanos() - start.cpuNanos()) / 1e3 / calls);
      entry.bytes().add((double) (end.bytes() - start.bytes()) / calls);
    }
  }

  private Table table() {
    Table table =
        new Table(
            "Contestant",
            "us per call, median (p25)",
            "x JDK",
            "CPU us",
            "x JDK",
            "bytes allocated",
            "x JDK");
    Entry first = entries.get(0);
    for (Entry entry : entries) {
      table.row(
          entry.title(),
          entry.wall().medianAndP25(0),
          entry.wall().timesMoreThan(first.wall()),
          Table.number(entry.cpu().median(), 0),
          entry.cpu().timesMoreThan(first.cpu()),
          Table.number(entry.bytes().median(), 0),
          entry.bytes().timesMoreThan(first.bytes()));
    }
    return table;
  }
}
