package dev.postqued.examples;

import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.media.UploadedMedium;
import dev.postqued.media.Video;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Schedules a draft, gives it another time, lists it, cancels it and deletes it. Needs version 2. */
public final class ManagePosts {

  private ManagePosts() {}

  /**
   * Runs the program.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    Examples.start("v2-manage", arguments);
  }

  static void run(Connection connection, PrintStream out, String... arguments) throws IOException {
    try (SampleMedia samples = new SampleMedia()) {
      UploadedMedium medium = connection.postQued().media().uploadVideo(Video.of(samples.video()));
      manage(connection.postQued(), out, medium, now(connection));
    }
  }

  private static Instant now(Connection connection) {
    return connection
        .sandbox()
        .map(sandbox -> sandbox.clock().instant())
        .orElseGet(Instant::now)
        .truncatedTo(ChronoUnit.SECONDS);
  }

  private static void manage(
      PostQued postQued, PrintStream out, UploadedMedium medium, Instant now) {
    Account account = FirstAccount.ofTikTok(postQued);
    Instant tomorrow = now.plus(Duration.ofDays(1));
    Publication publication =
        postQued
            .publishing()
            .publish(Post.of(medium, Target.draft(account, "Not yet").at(tomorrow)));
    String id = publication.id();
    out.println("Scheduled for " + tomorrow + ": " + id);

    Instant later = now.plus(Duration.ofDays(7));
    postQued.publishing().reschedule(id, publication.targets().get(0).id(), later);
    out.println("Rescheduled for " + later);

    out.println("From then on there are:");
    postQued
        .publishing()
        .list(later, later.plus(Duration.ofDays(1)))
        .forEach(listed -> out.println("  " + listed.id() + " " + listed.status()));

    out.println("Canceled: " + postQued.publishing().cancel(id).status());
    postQued.publishing().delete(id);
    out.println("Deleted.");
  }
}
