package dev.postqued.examples;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.postsyncer.PostSyncer;
import dev.postqued.postsyncer.posts.Medium;
import dev.postqued.postsyncer.posts.Part;
import dev.postqued.postsyncer.posts.Post;
import dev.postqued.postsyncer.posts.PublishedPost;
import dev.postqued.postsyncer.posts.Time;
import dev.postqued.postsyncer.workspaces.Library.Imported;
import dev.postqued.postsyncer.workspaces.Workspace;
import java.io.PrintStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.List;

/** Schedules a post with an image on all accounts of a workspace. */
public final class PostSyncerSchedule {

  private PostSyncerSchedule() {}

  /**
   * Runs the program.
   *
   * @param arguments a date such as {@code 2036-03-26T14:30-05:00[America/New_York]}, and the address of an image; in
   *     the sandbox there are both
   */
  public static void main(String[] arguments) {
    Examples.start("postsyncer-schedule", arguments);
  }

  static void run(SyncerConnection connection, PrintStream out, String... arguments) {
    String date =
        connection.argument(arguments, 0, "DATE", "2036-03-26T14:30-04:00[America/New_York]");
    String image = connection.argument(arguments, 1, "IMAGE", "https://example.com/photo.jpg");
    ZonedDateTime time = time(date);
    URI address = address(image);
    PostSyncer postSyncer = connection.postSyncer();
    Workspace workspace =
        postSyncer.workspaces().stream()
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("The token has no workspace."));
    out.println("1. Workspace: " + workspace.name());

    Imported imported = postSyncer.library().importAll(workspace.id(), List.of(address));
    if (imported.missing() > 0) {
      throw new IllegalStateException("The service could not read " + image);
    }
    out.println("2. Image: " + imported.ids().get(0));

    Post.Builder post =
        Post.builder(workspace.id())
            .key(IdempotencyKey.of("postsyncer-schedule", date, image))
            .part(Part.of("A photo of today", Medium.stored(imported.ids().get(0))))
            .time(Time.at(time));
    postSyncer.accounts().stream()
        .filter(account -> account.workspace() == workspace.id() && !account.hasExpired())
        .forEach(account -> post.account(account.id()));
    PublishedPost scheduled = postSyncer.posts().publish(post.build());
    out.println("3. Post " + scheduled.id() + ": " + scheduled.status());
    out.println("   " + scheduled.scheduledAt() + ", as a clock of the workspace shows it");
    scheduled.platforms().forEach(on -> out.println("   " + on.platform() + ": " + on.status()));
  }

  private static ZonedDateTime time(String date) {
    try {
      return ZonedDateTime.parse(date);
    } catch (DateTimeException e) {
      throw new BadUsageException(
          "DATE must be a date such as 2036-03-26T14:30-04:00[America/New_York], was " + date);
    }
  }

  private static URI address(String image) {
    if (!image.matches("https?://[^/\\s]+\\S*")) {
      throw new BadUsageException(
          "IMAGE must be an address such as https://example.com/photo.jpg, was " + image);
    }
    try {
      return URI.create(image);
    } catch (IllegalArgumentException e) {
      throw BadUsageException.of("IMAGE", e);
    }
  }
}
