package dev.postqued.examples;

import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.media.Video;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Schedules a draft; the service starts it at that time, whether or not a client is running. */
public final class ScheduleForLater {

  private ScheduleForLater() {}

  /**
   * Runs the program.
   *
   * @param arguments the time, such as {@code 2030-01-31T18:00:00Z}; none for an hour from now
   */
  public static void main(String[] arguments) {
    Examples.start("schedule-for-later", arguments);
  }

  static void run(Connection connection, PrintStream out, String... arguments) throws IOException {
    PostQued postQued = connection.postQued();
    Instant now = connection.now();
    Instant time =
        arguments.length > 0
            ? Inputs.future("TIME", arguments[0], now)
            : now.plus(Duration.ofHours(1));
    try (SampleMedia samples = new SampleMedia()) {
      Video video = Video.of(samples.video());
      Account account = FirstAccount.ofTikTok(postQued);
      Target target = Target.draft(account, "For later #scheduled").at(time);
      Publication publication = postQued.publishing().publish(Post.of(video, target));

      out.println("Publication " + publication.id() + " is due at " + target.at().orElseThrow());
      publication.targets().forEach(t -> out.println(t.platform() + ": " + t.status()));
    }
  }
}
