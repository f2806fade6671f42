package dev.postqued.examples;

import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.errors.AuthenticationException;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.IdempotencyConflictException;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.RateLimitedException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.SubscriptionRequiredException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.Step;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.rules.Finding;
import dev.postqued.rules.InvalidPostException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sends the posts of a calendar as drafts, each once, however often the program is stopped and
 * restarted. Beside the calendar it keeps a journal of what is under way and a record of what is
 * done.
 */
public final class PublishCalendar {

  private static final int FAILED = 1;

  private final PostQued postQued;
  private final CalendarRecord record;

  private PublishCalendar(PostQued postQued, CalendarRecord record) {
    this.postQued = postQued;
    this.record = record;
  }

  /**
   * Runs the program. The status is 1 if a row is not done.
   *
   * @param arguments a calendar with the columns {@code id,time,file,caption}; none for a sample
   */
  public static void main(String[] arguments) {
    Examples.start("publish-calendar", arguments);
  }

  static int run(Connection connection, PrintStream out, String... arguments) throws IOException {
    Path file = arguments.length > 0 ? Inputs.file("CALENDAR.CSV", arguments[0]) : null;
    Path memory = file == null ? null : connection.memoryBeside(file).orElse(null);
    if (file != null && memory != null) {
      out.println("Ctrl-C stops this at any time; when restarted it resumes where it stopped.");
      return run(connection, out, file, memory);
    }
    try (SampleMedia samples = new SampleMedia()) {
      Path calendar = file == null ? samples.calendar() : file;
      return run(connection, out, calendar, samples.resolve("memory"));
    }
  }

  private static int run(Connection connection, PrintStream out, Path file, Path memory)
      throws IOException {
    Calendar calendar = Calendar.read(file);
    try (Journal journal = Journal.file(memory.resolveSibling(memory.getFileName() + ".journal"));
        PostQued postQued = connection.builder().journal(journal).build()) {
      CalendarRecord record =
          CalendarRecord.open(memory.resolveSibling(memory.getFileName() + ".done"));
      List<Result> results = new PublishCalendar(postQued, record).run(calendar.rows(), out);
      print(out, results);
      return results.stream().allMatch(Result::isDone) ? 0 : FAILED;
    }
  }

  private List<Result> run(List<Calendar.Row> rows, PrintStream out) throws IOException {
    long done = rows.stream().filter(row -> record.find(row.id()).isPresent()).count();
    if (done > 0 || !postQued.publishing().pending().isEmpty()) {
      out.println("continuing: " + done + " of " + rows.size() + " are done");
    }
    settleRemoved(rows);
    Account account = FirstAccount.ofTikTok(postQued);
    CalendarBar bar = new CalendarBar(out, rows);
    List<Result> results = new ArrayList<>();
    for (Calendar.Row row : rows) {
      bar.begin(row);
      results.add(result(row, account, bar));
      bar.end();
    }
    return results;
  }

  /** Abandons what was under way for a removed row, unless it may already be published. */
  private void settleRemoved(List<Calendar.Row> rows) {
    Set<IdempotencyKey> keys = rows.stream().map(Calendar.Row::key).collect(Collectors.toSet());
    for (JournalEntry entry : postQued.publishing().pending()) {
      if (!keys.contains(entry.key()) && entry.step() != Step.SENT) {
        postQued.publishing().abandon(entry.key());
      }
    }
  }

  private Result result(Calendar.Row row, Account account, CalendarBar bar) throws IOException {
    CalendarRecord.Entry before = record.find(row.id()).orElse(null);
    if (before != null && before.text().equals(row.text())) {
      return new Result(row, "done before", before.publication());
    }
    if (before != null) {
      return new Result(
          row,
          "CHANGED",
          before.publication() + " is the row as it was; with a new id it is a new post");
    }
    try {
      Publication publication = publish(post(row, account), bar);
      record.add(row, publication.id());
      return new Result(row, "done", publication.id());
    } catch (ServiceException e) {
      return problem(row, e);
    } catch (InvalidPostException e) {
      Finding first = e.errors().get(0);
      return new Result(row, "WRONG", "change the row; " + first.problem() + "; " + first.remedy());
    } catch (IllegalArgumentException e) {
      return new Result(row, "WRONG", "change the row; " + e.getMessage());
    }
  }

  private static Post post(Calendar.Row row, Account account) {
    Target target = Target.draft(account, row.caption());
    return Post.builder()
        .media(row.medium())
        .target(row.at().map(target::at).orElse(target))
        .idempotencyKey(row.key())
        .build();
  }

  /**
   * Resumes where the last run ended; a row that was changed before it was sent is sent as it is
   * now.
   */
  private Publication publish(Post post, CalendarBar bar) {
    try {
      return postQued.publishing().publish(post, bar);
    } catch (IdempotencyConflictException e) {
      boolean unsent =
          postQued.publishing().pending().stream()
              .anyMatch(
                  entry -> entry.key().equals(post.idempotencyKey()) && entry.step() != Step.SENT);
      if (!unsent) {
        throw e;
      }
      postQued.publishing().abandon(post.idempotencyKey());
      return postQued.publishing().publish(post, bar);
    }
  }

  /** Why a row is not published, and what to do about it. */
  private static Result problem(Calendar.Row row, ServiceException e) {
    if (e instanceof InterruptedCallException) {
      return new Result(row, "STOPPED", "start this again");
    }
    if (e instanceof IdempotencyConflictException) {
      return e.delivery() == Delivery.NOT_SENT
          ? new Result(row, "CHANGED", "it was sent as it was; with a new id it is a new post")
          : new Result(row, "LOOK UP", "the dashboard has it; its id was used before");
    }
    if (e instanceof UnknownOutcomeException) {
      return new Result(row, "UNKNOWN", "start this again within a day; " + e.failure().advice());
    }
    String cause = e.failure().problem();
    if (e instanceof AuthenticationException) {
      return new Result(row, "NOT DONE", "use another API key and start this again; " + cause);
    }
    if (e instanceof SubscriptionRequiredException) {
      return new Result(row, "NOT DONE", "change the plan and start this again; " + cause);
    }
    if (e instanceof InvalidRequestException) {
      return new Result(row, "WRONG", "change the row; " + cause);
    }
    if (e instanceof RateLimitedException) {
      Duration wait = e.retryAfter().orElse(Duration.ofMinutes(1));
      return new Result(row, "NOT DONE", "start this again in " + wait.toSeconds() + " s");
    }
    return new Result(row, "NOT DONE", "start this again; " + cause);
  }

  private static void print(PrintStream out, List<Result> results) {
    int width = results.stream().mapToInt(result -> result.row.id().length()).max().orElse(0);
    out.println();
    for (Result result : results) {
      out.println(
          result.row.id()
              + " ".repeat(width - result.row.id().length())
              + "  %-11s  %s".formatted(result.what, result.more));
    }
  }

  private record Result(Calendar.Row row, String what, String more) {

    boolean isDone() {
      return what.startsWith("done");
    }
  }
}
