package dev.postqued.benchmarks;

import dev.postqued.benchmarks.calls.Calls;
import dev.postqued.benchmarks.journals.Journals;
import dev.postqued.benchmarks.measure.ClassPath;
import dev.postqued.benchmarks.measure.Machine;
import dev.postqued.benchmarks.sandbox.SandboxStarts;
import dev.postqued.benchmarks.startup.Startup;
import dev.postqued.benchmarks.uploads.Uploads;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Measures this library and its peers in the same run, and prints tables in Markdown. */
public final class Benchmarks {

  /** Keeps SLF4J from saying that nobody listens. */
  public static final String QUIET = "-Dslf4j.internal.verbosity=ERROR";

  private Benchmarks() {}

  /** Runs what is named, or everything. */
  public static void main(String[] arguments) throws IOException {
    if (List.of(arguments).contains("--help")) {
      System.out.print(Options.USAGE);
      return;
    }
    Options options;
    try {
      options = Options.read(List.of(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.print(Options.USAGE);
      System.exit(2);
      return;
    }
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    PrintStream out = System.out;
    out.println(Machine.describe());
    ClassPath classPath = ClassPath.find();
    for (String name : options.names()) {
      switch (name) {
        case "sizes" -> Sizes.run(classPath, out);
        case "startup" -> Startup.run(options, classPath, out);
        case "calls" -> Calls.run(options, classPath, out);
        case "uploads" -> Uploads.toSink(options, classPath, out);
        case "journals" -> Journals.run(options, classPath, out);
        case "sandbox" -> SandboxStarts.run(options, classPath, out);
        case "storage" -> Uploads.toSandbox(options, classPath, out);
        default -> throw new IllegalArgumentException("names: " + name);
      }
    }
  }
}
