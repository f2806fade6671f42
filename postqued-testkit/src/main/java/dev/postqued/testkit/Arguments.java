package dev.postqued.testkit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/** The command line of the stand-alone sandbox. */
final class Arguments {
  static final String USAGE =
      """
      Usage: java -jar postqued-sandbox.jar [--port PORT] [--now INSTANT] [--api-key KEY]

        --port PORT      port of the API on 127.0.0.1, from 0 to 65535; a free one if it is 0 or left out
        --now INSTANT    time at which the clock of the sandbox starts, such as 2026-03-01T00:00:00Z; the
                         machine's time if it is left out
        --api-key KEY    API key that is accepted, beginning with pq_; a random one if it is left out
        --help           prints this text
      """;

  private Arguments() {}

  /**
   * Reads the arguments but {@code --help}.
   *
   * @throws IllegalArgumentException if one is not as it should be, with a message for the person who gave it
   */
  static SandboxBuilder read(List<String> arguments) {
    SandboxBuilder builder = Sandbox.builder();
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String name = rest.next();
      switch (name) {
        case "--port" -> builder.port(port(value(name, rest)));
        case "--now" -> builder.clock(SandboxClock.tickingFrom(instant(value(name, rest))));
        case "--api-key" -> builder.apiKey(value(name, rest));
        default ->
            throw new IllegalArgumentException(
                "unknown argument " + name + "; known are --port, --now, --api-key and --help");
      }
    }
    return builder;
  }

  private static String value(String name, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(name + " needs a value");
    }
    return rest.next();
  }

  private static int port(String value) {
    if (!value.matches("\\d{1,5}")) {
      throw new IllegalArgumentException("--port must be a number from 0 to 65535, was " + value);
    }
    return Integer.parseInt(value);
  }

  private static Instant instant(String value) {
    try {
      return Instant.parse(value);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "--now must be an instant such as 2026-03-01T00:00:00Z, was " + value, e);
    }
  }
}
