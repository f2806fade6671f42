package dev.postqued.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened in a world, as it is written to the log. */
public sealed interface Event {

  /** When, in milliseconds of the world. */
  long at();

  /** The key of the intention that it is about; null for all of them. */
  default @Nullable String key() {
    return null;
  }

  /** A user asks a client for something. */
  record Asked(long at, String user, String client, String action, @Nullable String key)
      implements Event {}

  /** A client answers its user. */
  record Told(
      long at,
      String user,
      String client,
      String action,
      @Nullable String key,
      Claim claim,
      @Nullable String id,
      String words)
      implements Event {}

  /** A request to publish has left a client; the clocks are those of its machine. */
  record Sent(
      long at,
      String exchange,
      String client,
      String journal,
      String tenant,
      String key,
      long wall,
      long monotonic)
      implements Event {}

  /** A request to upload something of an intention has left a client. */
  record Uploading(long at, String client, String journal, String key) implements Event {}

  /** A whole response has reached the client; proof says that the service refused by its rules. */
  record Answered(long at, String exchange, String key, int status, boolean proof, String words)
      implements Event {}

  /** The service is certain to publish what it works on, or to fail. */
  record AtWork(long at, String exchange, String tenant, String key, boolean willPublish)
      implements Event {}

  /** The service has taken a draft to be published: it certainly will be. */
  record Promoted(long at, String exchange, String tenant, String key, String id)
      implements Event {}

  /** The service has published something. */
  record Published(
      long at,
      String exchange,
      String tenant,
      String key,
      String id,
      long dispatchAt,
      boolean asIntended)
      implements Event {}

  /** A publication has ended: from here on the service says so. */
  record Ended(long at, String tenant, String key, String id, String outcome) implements Event {}

  /** A fault, for stories and coverage. */
  record Fault(long at, String fault, String detail, @Nullable String key) implements Event {}

  /** A disk did not do what a program asked for. */
  record DiskRefused(long at, String program, String operation, String file, boolean full)
      implements Event {}

  /** A program started, was killed, or the like. */
  record Note(long at, String text) implements Event {}

  /** The clients of a program and its journals are closed, whatever they are doing. */
  record Closed(long at, String program) implements Event {}

  /** From here on nothing fails any more. */
  record FaultsEnded(long at) implements Event {}

  /** All programs have restarted and resumed; what is unknown now stays so. */
  record Settled(long at) implements Event {}

  /** Threads of the library that are left after a client was closed, and time has passed. */
  record ThreadsLeft(long at, String program, List<String> threads) implements Event {}

  /** Waits that have neither ended nor failed after a client was closed, and time has passed. */
  record WaitsLeft(long at, String program, int waits) implements Event {}

  /** The size of a journal at the end, and about how much its posts need with a line for each. */
  record JournalSize(long at, String journal, long bytes, long needed, List<String> files)
      implements Event {}

  /** A thread of the library ended with an exception. */
  record Uncaught(long at, String thread, String words) implements Event {}
}
