package dev.postqued.examples;

import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.media.Image;
import dev.postqued.publishing.Outcome;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

/** Follows a publication until each of its targets has ended, and prints each change. */
public final class FollowPublication {

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private FollowPublication() {}

  /**
   * Runs the program.
   *
   * @param arguments the id of a publication; none to follow a new draft
   */
  public static void main(String[] arguments) {
    Examples.start("follow-publication", arguments);
  }

  static void run(Connection connection, PrintStream out, String... arguments) throws IOException {
    PostQued postQued = connection.postQued();
    String id = arguments.length > 0 ? Inputs.present("ID", arguments[0]) : draft(postQued).id();
    out.println("Following publication " + id);
    Publication end = follow(postQued, out, id);
    out.println("Outcome: " + end.outcome());
  }

  /** If the changes do not matter, {@code postQued.publishing().await(id, LIMIT)} is enough. */
  static Publication follow(PostQued postQued, PrintStream out, String id) {
    Publication seen = postQued.publishing().get(id);
    print(out, seen);
    Duration waited = Duration.ZERO;
    Duration step = Duration.ofMillis(1500);
    while (seen.outcome() == Outcome.RUNNING && waited.compareTo(LIMIT) < 0) {
      Publication before = seen;
      seen = postQued.publishing().await(id, step);
      if (!seen.equals(before)) {
        print(out, seen);
      }
      waited = waited.plus(step);
      step = step.compareTo(Duration.ofSeconds(20)) < 0 ? step.multipliedBy(2) : step;
    }
    return seen;
  }

  private static void print(PrintStream out, Publication publication) {
    publication.targets().forEach(t -> out.println("   " + t.platform() + ": " + t.status()));
  }

  private static Publication draft(PostQued postQued) throws IOException {
    try (SampleMedia samples = new SampleMedia()) {
      Account account = FirstAccount.ofTikTok(postQued);
      Image photo = Image.of(samples.photos().get(0));
      return postQued.publishing().publish(Post.of(photo, Target.draft(account, "A draft")));
    }
  }
}
