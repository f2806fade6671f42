package dev.postqued.testkit;

import dev.postqued.testkit.postsyncer.PostSyncerSandbox;
import dev.postqued.testkit.postsyncer.PostSyncerSandboxBuilder;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;

/** The command line of the stand-alone sandbox of PostSyncer. */
final class SyncerArguments {
  private final PostSyncerSandboxBuilder builder = PostSyncerSandbox.builder();

  private SyncerArguments() {}

  /**
   * Reads the arguments but {@code --help} and {@code --service}.
   *
   * @throws IllegalArgumentException if one is not as it should be, with a message for the person who gave it
   */
  static PostSyncerSandboxBuilder read(List<String> arguments) {
    SyncerArguments read = new SyncerArguments();
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      read.take(rest.next(), rest);
    }
    return read.builder;
  }

  private void take(String name, Iterator<String> rest) {
    PostSyncerSandboxBuilder unused =
        switch (name) {
          case "--port" -> builder.port(Arguments.port(Arguments.value(name, rest)));
          case "--now" ->
              builder.clock(
                  SandboxClock.tickingFrom(Arguments.instant(Arguments.value(name, rest))));
          case "--token" -> builder.token(Arguments.value(name, rest));
          case "--zone" -> builder.zone(zone(Arguments.value(name, rest)));
          default ->
              throw new IllegalArgumentException(
                  "unknown argument "
                      + name
                      + "; known of --service postsyncer are --port, --now, --token, --zone and"
                      + " --help");
        };
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
