package dev.postqued.examples;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.postquickai.PostQuickAi;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.content.Post;
import dev.postqued.postquickai.content.Regeneration;
import dev.postqued.postquickai.content.Status;
import dev.postqued.postquickai.groups.Group;
import dev.postqued.postquickai.publishing.Publication;
import dev.postqued.postquickai.publishing.Published;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets PostQuickAI write a post for each day of the next week, shows each on the terminal, and schedules those that are
 * accepted. A day that has a post already is left alone, and posts that wait for a review are shown before new ones are
 * generated: it may be run again.
 */
public final class PostQuickAiWeek {

  private static final int DAYS = 7;
  private static final LocalTime NINE = LocalTime.of(9, 0);

  /** What a post without media can be published on. */
  private static final Set<Platform> TEXT =
      Set.of(Platform.TWITTER, Platform.THREADS, Platform.BLUESKY);

  private final AiConnection connection;
  private final PostQuickAi ai;
  private final BufferedReader in;
  private final PrintStream out;
  private final Group group;
  private final List<Platform> platforms;

  /** Posts that wait for a review, the oldest first. */
  private final Deque<Post> waiting;

  private PostQuickAiWeek(AiConnection connection, BufferedReader in, PrintStream out) {
    this.connection = connection;
    this.ai = connection.ai();
    this.in = in;
    this.out = out;
    this.group = Groups.first(ai);
    this.platforms = Groups.connected(group).stream().filter(TEXT::contains).toList();
    this.waiting = new ArrayDeque<>();
    ai.posts().list(group.id(), Status.PENDING).stream()
        .filter(Post::isGenerated)
        .forEach(waiting::addFirst);
  }

  /**
   * Runs the program.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    Examples.start("postquickai-week", arguments);
  }

  static void run(AiConnection connection, BufferedReader in, PrintStream out) throws IOException {
    PostQuickAiWeek week = new PostQuickAiWeek(connection, in, out);
    if (week.platforms.isEmpty()) {
      throw new IllegalStateException("Connect an account on X, Threads or Bluesky first.");
    }
    week.plan();
  }

  private void plan() throws IOException {
    LocalDate today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
    LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    Set<Instant> taken =
        ai.posts().list(group.id(), Status.SCHEDULED).stream()
            .flatMap(post -> post.scheduledFor().stream())
            .collect(Collectors.toSet());
    List<Instant> times =
        Stream.iterate(monday, day -> day.plusDays(1))
            .limit(DAYS)
            .map(day -> day.atTime(NINE).toInstant(ZoneOffset.UTC))
            .toList();
    int scheduled = 0;
    for (Instant time : times) {
      if (taken.contains(time)) {
        out.println(time + " has a post already.");
      } else if (fill(time)) {
        scheduled++;
      }
    }
    out.println();
    out.println("Scheduled: " + scheduled + ". Spent: " + ai.spending().spent() + ".");
  }

  private Instant now() {
    return connection.now();
  }

  /** Returns whether a post was scheduled. */
  private boolean fill(Instant time) throws IOException {
    Post post = waiting.isEmpty() ? ai.posts().generate(group.id()) : waiting.removeFirst();
    while (true) {
      out.println();
      out.println(time + " on " + platforms + ":");
      out.println(post.text());
      out.print("[y] schedule it, [n] leave the day empty, or say what is to be different: ");
      String answer = answer();
      if (answer.equalsIgnoreCase("y")) {
        Published published = ai.publishing().publish(publication(post, time));
        out.println("Post " + published.id() + ": " + published.status());
        return true;
      }
      if (answer.isEmpty() || answer.equalsIgnoreCase("n")) {
        return false;
      }
      post = ai.posts().regenerate(post.id(), Regeneration.of(answer));
    }
  }

  /** In the sandbox, whoever says nothing says yes: nobody sees it. */
  private String answer() throws IOException {
    String line = in.readLine();
    if (line == null) {
      out.println();
    }
    return line == null ? (connection.isReal() ? "n" : "y") : line.strip();
  }

  private Publication publication(Post post, Instant time) {
    return Publication.post(group.id(), post.id())
        .key(IdempotencyKey.of("postquickai-week", post.id(), time.toString()))
        .platforms(platforms.toArray(Platform[]::new))
        .at(time)
        .build();
  }
}
