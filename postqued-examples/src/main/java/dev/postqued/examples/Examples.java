package dev.postqued.examples;

import dev.postqued.ApiVersion;
import dev.postqued.errors.ServiceException;
import dev.postqued.journal.JournalException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The entry point of the jar: lists the programs, or runs one. */
public final class Examples {

  private static final int FAILED = 1;
  private static final int BAD_USAGE = 2;

  private static final List<Example> ALL =
      List.of(
          new Example(
              "quickstart",
              "[VIDEO]",
              "uploads a video, sends it as a draft and follows it",
              connected(QuickStart::run)),
          new Example(
              "v2-quickstart",
              "[VIDEO]",
              "does the same with version 2 of the API",
              connected(ApiVersion.V2, QuickStart::run)),
          new Example(
              "v2-everywhere",
              "[VIDEO]",
              "publishes a video on eleven platforms with version 2",
              connected(ApiVersion.V2, PublishEverywhere::run)),
          new Example(
              "v2-manage",
              "",
              "reschedules, lists, cancels and deletes a draft with version 2",
              connected(ApiVersion.V2, ManagePosts::run)),
          new Example(
              "publish-now",
              "",
              "publishes a video at once, visible only to its owner",
              connected(PublishNow::run)),
          new Example(
              "schedule-for-later",
              "[TIME]",
              "schedules a draft, an hour from now by default",
              connected(ScheduleForLater::run)),
          new Example(
              "photo-carousel",
              "[IMAGE...]",
              "sends several images as one draft",
              connected(PhotoCarousel::run)),
          new Example(
              "check-post",
              "",
              "checks posts before anything is uploaded, without the network",
              connected(CheckPost::run)),
          new Example(
              "follow-publication",
              "[ID]",
              "follows a publication to its end",
              connected(FollowPublication::run)),
          new Example(
              "publish-calendar",
              "[CALENDAR.CSV]",
              "publishes the posts of a calendar, each once",
              connected(PublishCalendar::run)),
          new Example(
              "receive-webhooks",
              "[PORT]",
              "receives the events of the service",
              connected(ReceiveWebhooks::run)),
          new Example(
              "inspect-files",
              "[FILE...]",
              "prints the metadata of videos and images",
              (environment, out, files) -> InspectFiles.run(out, files)),
          new Example(
              "upload-folder",
              "[FOLDER]",
              "uploads the files of a folder in parallel, with progress bars",
              (environment, out, arguments) -> {
                try (Connection connection = Connection.open(environment, out)) {
                  return UploadFolder.run(connection, out, arguments);
                }
              }),
          new Example(
              "handle-errors",
              "",
              "provokes each kind of error and handles it",
              connected(HandleErrors::run)),
          new Example(
              "use-bindings",
              "",
              "calls the generated Feign interfaces of version 1",
              connected(ApiVersion.V1, UseBindings::run)),
          new Example(
              "postsyncer-post",
              "[TEXT]",
              "publishes a text with PostSyncer and follows it",
              synced(PostSyncerPost::run)),
          new Example(
              "postsyncer-schedule",
              "[DATE IMAGE]",
              "schedules a post on several platforms with PostSyncer",
              synced(PostSyncerSchedule::run)),
          new Example(
              "postsyncer-comments",
              "[POST REPLY]",
              "replies to the comments on a post with PostSyncer",
              synced(PostSyncerComments::run)),
          new Example(
              "postsyncer-performance",
              "[POST]",
              "has the figures of a post fetched anew by PostSyncer",
              synced(PostSyncerPerformance::run)),
          new Example(
              "postquickai-video",
              "[PROMPT]",
              "lets PostQuickAI make a video, and publishes it",
              generated(PostQuickAiVideo::run)),
          new Example(
              "postquickai-week",
              "",
              "lets PostQuickAI write a week of posts, and schedules those you accept",
              generated(
                  (connection, out, arguments) ->
                      PostQuickAiWeek.run(connection, Inputs.terminal(), out))));

  private Examples() {}

  /**
   * Runs a program.
   *
   * @param arguments the name of the program and its arguments; none for a list
   */
  public static void main(String[] arguments) {
    int status = run(System.getenv(), System.out, System.err, arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs a program from its own main method. */
  static void start(String name, String... arguments) {
    main(Stream.concat(Stream.of(name), Stream.of(arguments)).toArray(String[]::new));
  }

  /** Returns the status: 2 if an argument or a variable is not as it should be, 1 if the program failed. */
  static int run(
      Map<String, String> environment, PrintStream out, PrintStream err, String... arguments) {
    if (arguments.length == 0) {
      list(out);
      return 0;
    }
    Optional<Example> example = ALL.stream().filter(e -> e.name.equals(arguments[0])).findFirst();
    if (example.isEmpty()) {
      err.println("There is no example '" + Printable.of(arguments[0]) + "'.");
      list(err);
      return BAD_USAGE;
    }
    String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
    try {
      example.get().checkCount(rest);
      return example.get().program.run(environment, out, rest);
    } catch (BadUsageException e) {
      err.println(e.getMessage());
      return BAD_USAGE;
    } catch (ServiceException
        | JournalException
        | IllegalArgumentException
        | IllegalStateException
        | UnsupportedOperationException
        | UncheckedIOException e) {
      err.println(e.getMessage());
    } catch (IOException e) {
      err.println("A file or a connection failed: " + e);
    }
    return FAILED;
  }

  private static void list(PrintStream to) {
    to.println("Usage: java -jar postqued-examples.jar EXAMPLE [ARGUMENT...]");
    to.println();
    for (Example example : ALL) {
      to.println("  %-42s %s".formatted(example.name + " " + example.arguments, example.does));
    }
    to.println();
    to.println("POSTQUED_API_VERSION=v2 chooses version 2 of the API.");
    to.println("POSTQUED_API_KEY chooses the real API; without it they run against a sandbox.");
    to.println(
        "Those of PostSyncer take POSTSYNCER_API_TOKEN, of PostQuickAI POSTQUICKAI_API_KEY.");
  }

  private static Program connected(ConnectedProgram program) {
    return (environment, out, arguments) -> {
      try (Connection connection = Connection.open(environment, out)) {
        program.run(connection, out, arguments);
        return 0;
      }
    };
  }

  /** A program that is about one version. */
  private static Program connected(ApiVersion version, ConnectedProgram program) {
    return (environment, out, arguments) ->
        connected(program).run(Connection.with(version, environment), out, arguments);
  }

  private static Program synced(SyncedProgram program) {
    return (environment, out, arguments) -> {
      try (SyncerConnection connection = SyncerConnection.open(environment, out)) {
        program.run(connection, out, arguments);
        return 0;
      }
    };
  }

  private static Program generated(GeneratedProgram program) {
    return (environment, out, arguments) -> {
      try (AiConnection connection = AiConnection.open(environment, out)) {
        program.run(connection, out, arguments);
        return 0;
      }
    };
  }

  private record Example(String name, String arguments, String does, Program program) {

    /** What is too much may have been meant for something else. */
    void checkCount(String... given) {
      long most = arguments.isEmpty() ? 0 : arguments.chars().filter(c -> c == ' ').count() + 1;
      if (given.length > most && !arguments.endsWith("...]")) {
        throw new BadUsageException(
            "%s takes %s; there is one argument too many: %s"
                .formatted(
                    name,
                    arguments.isEmpty() ? "no arguments" : arguments,
                    given[Math.toIntExact(most)]));
      }
    }
  }

  /** Returns the status with which to end. */
  private interface Program {
    int run(Map<String, String> environment, PrintStream out, String... arguments)
        throws IOException;
  }

  private interface SyncedProgram {
    void run(SyncerConnection connection, PrintStream out, String... arguments);
  }

  private interface GeneratedProgram {
    void run(AiConnection connection, PrintStream out, String... arguments) throws IOException;
  }

  private interface ConnectedProgram {
    void run(Connection connection, PrintStream out, String... arguments) throws IOException;
  }
}
