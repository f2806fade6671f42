package dev.postqued.testkit;

import dev.postqued.testkit.postsyncer.PostSyncerSandbox;
import dev.postqued.testkit.postsyncer.PostSyncerSandboxBuilder;
import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The command line of the stand-alone sandbox of PostSyncer. */
final class SyncerArguments {
  private final PostSyncerSandboxBuilder builder = PostSyncerSandbox.builder();

  private SyncerArguments() {}

  /**
   * Reads the arguments but {@code --service}.
   *
   * @return nothing if help or the version was asked for, and is printed
   * @throws IllegalArgumentException if one is not as it should be, with a message for the person who gave it
   */
  static Optional<PostSyncerSandboxBuilder> read(List<String> arguments, PrintStream out) {
    SyncerArguments read = new SyncerArguments();
    return read.options().read(arguments, out) ? Optional.of(read.builder) : Optional.empty();
  }

  private Options options() {
    return Arguments.common(
            new Options("Runs a sandbox of PostSyncer until it is ended with Ctrl+C."),
            builder::port,
            builder::clock)
        .with(
            "--token",
            "TOKEN",
            "token that is accepted, such as 11|secret; a random one if it is left out",
            builder::token)
        .with(
            "--zone",
            "ZONE",
            "time zone of the workspace, such as Europe/Berlin; UTC if it is left out",
            value -> builder.zone(zone(value)));
  }

  private static ZoneId zone(String value) {
    try {
      return ZoneId.of(value);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "--zone must be a time zone such as Europe/Berlin, was " + value, e);
    }
  }
}
