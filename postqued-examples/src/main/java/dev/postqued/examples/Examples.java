package dev.postqued.examples;

import dev.postqued.errors.PostQuedException;
import dev.postqued.journal.JournalException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The way into the jar: lists the programs, or runs one. */
public final class Examples {

  private static final int FAILED = 1;
  private static final int BAD_USAGE = 2;

  private static final List<Example> ALL =
      List.of(
          new Example(
              "quickstart",
              "[VIDEO [WIDTHxHEIGHT]]",
              "uploads a video, sends it as a draft, follows it",
              QuickStart::run),
          new Example(
              "publish-now",
              "",
              "publishes a video at once, for its owner's eyes only",
              PublishNow::run),
          new Example(
              "schedule-for-later",
              "[TIME]",
              "schedules a draft, an hour from now by default",
              ScheduleForLater::run),
          new Example(
              "photo-carousel",
              "[IMAGE...]",
              "sends several images as one draft",
              PhotoCarousel::run),
          new Example(
              "check-post",
              "",
              "checks posts before anything is uploaded, without the network",
              CheckPost::run),
          new Example(
              "follow-publication",
              "[ID]",
              "follows a publication to its end",
              FollowPublication::run),
          new Example(
              "publish-calendar",
              "[CALENDAR.CSV]",
              "sends the posts of a calendar, each once, however often it is stopped",
              PublishCalendar::run),
          new Example(
              "receive-webhooks",
              "[PORT]",
              "takes the events that the service sends, and shows which of them are news",
              ReceiveWebhooks::run),
          new Example("handle-errors", "", "shows what to do about each error", HandleErrors::run),
          new Example(
              "use-bindings", "", "calls the generated Feign interfaces", UseBindings::run));

  private Examples() {}

  /**
   * Runs a program.
   *
   * @param arguments the name of the program and its arguments; none for a list
   */
  public static void main(String[] arguments) throws IOException {
    int status = run(System.getenv(), System.out, System.err, arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(
      Map<String, String> environment, PrintStream out, PrintStream err, String... arguments)
      throws IOException {
    if (arguments.length == 0) {
      list(out);
      return 0;
    }
    Optional<Example> example = ALL.stream().filter(e -> e.name.equals(arguments[0])).findFirst();
    if (example.isEmpty()) {
      err.println("There is no example '" + arguments[0] + "'.");
      list(err);
      return BAD_USAGE;
    }
    try (Connection connection = Connection.open(environment, out)) {
      String[] rest = List.of(arguments).subList(1, arguments.length).toArray(String[]::new);
      example.get().program.run(connection, out, rest);
      return 0;
    } catch (PostQuedException
        | JournalException
        | IllegalArgumentException
        | IllegalStateException e) {
      err.println(e.getMessage());
      return FAILED;
    }
  }

  private static void list(PrintStream to) {
    to.println("Usage: java -jar postqued-examples.jar EXAMPLE [ARGUMENT...]");
    to.println();
    for (Example example : ALL) {
      to.println("  %-42s %s".formatted(example.name + " " + example.arguments, example.does));
    }
    to.println();
    to.println("POSTQUED_API_KEY chooses the real API; without it they run against a sandbox.");
  }

  private record Example(String name, String arguments, String does, Program program) {}

  private interface Program {
    void run(Connection connection, PrintStream out, String... arguments) throws IOException;
  }
}
