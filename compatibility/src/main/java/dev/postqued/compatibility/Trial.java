package dev.postqued.compatibility;

import dev.postqued.PostQued;
import dev.postqued.testkit.Sandbox;
import java.net.URI;
import java.nio.file.Path;

/** What a program would do first: it runs on the class path of its JVM and reports how far it came. */
public final class Trial {
  private final Report report;
  private final Path keyStore;

  private Trial(Path report, Path keyStore) {
    this.report = new Report(report);
    this.keyStore = keyStore;
  }

  /**
   * Runs the program.
   *
   * @param arguments the file to report to, and the key store of the server that it starts
   */
  public static void main(String... arguments) throws Exception {
    new Trial(Path.of(arguments[0]), Path.of(arguments[1])).run();
  }

  private void run() throws Exception {
    try {
      report.step(Step.LOAD_LIBRARIES);
      for (Library library : Library.values()) {
        report.version(library, library.loadedVersion());
      }
      report.step(Step.START_SANDBOX);
      try (Sandbox sandbox = Sandbox.start()) {
        publishAndUpload(sandbox);
      }
      report.step(Step.DONE);
    } catch (Throwable e) {
      // Not only exceptions: what does not fit together is an Error.
      report.error(e);
      throw e;
    }
  }

  private void publishAndUpload(Sandbox sandbox) throws Exception {
    report.step(Step.BUILD_CLIENT);
    try (PostQued postQued = client(sandbox, sandbox.baseUrl())) {
      report.step(Step.QUICK_START);
      QuickStart.run(postQued);
    }
    report.step(Step.UPLOAD_OVER_TLS);
    try (TlsRelay relay = TlsRelay.start(keyStore);
        PostQued postQued = client(sandbox, relay.secure(sandbox.baseUrl()))) {
      LargeUpload.run(postQued, sandbox, relay);
    }
  }

  private static PostQued client(Sandbox sandbox, URI baseUrl) {
    return PostQued.builder(sandbox.apiKey())
        .baseUrl(baseUrl)
        .clock(sandbox.clock())
        .sleeper(sandbox.clock()::advance)
        .build();
  }
}
