package dev.postqued.examples;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.postsyncer.PostSyncer;
import dev.postqued.postsyncer.posts.Part;
import dev.postqued.postsyncer.posts.Post;
import dev.postqued.postsyncer.posts.PublishedPost;
import dev.postqued.postsyncer.posts.Time;
import dev.postqued.postsyncer.workspaces.Account;
import java.io.PrintStream;
import java.time.Duration;

/** Publishes a text with PostSyncer on an account, once, and follows it until people see it. */
public final class PostSyncerPost {

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private PostSyncerPost() {}

  /**
   * Runs the program.
   *
   * @param arguments the text; in the sandbox there is one
   */
  public static void main(String[] arguments) {
    Examples.start("postsyncer-post", arguments);
  }

  static void run(SyncerConnection connection, PrintStream out, String... arguments) {
    String text = connection.argument(arguments, 0, "TEXT", "Made with PostSyncer for Java");
    PostSyncer postSyncer = connection.postSyncer();
    Account account =
        postSyncer.accounts().stream()
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Connect an account first."));
    out.println("1. Account: " + account.platform() + " " + account.username().orElse(""));

    // The key names the post in the journal. The service has none: the post is a draft first.
    Post post =
        Post.builder(account.workspace())
            .key(IdempotencyKey.of("postsyncer-post", text))
            .part(Part.of(text))
            .account(account.id())
            .time(Time.now())
            .build();
    PublishedPost sent = postSyncer.posts().publish(post);
    out.println("2. Post " + sent.id() + ": " + sent.status());

    PublishedPost end = postSyncer.posts().await(sent.id(), LIMIT);
    out.println("3. Post " + end.id() + ": " + end.status());
    end.platforms()
        .forEach(
            on ->
                out.println(
                    "   "
                        + on.platform()
                        + ": "
                        + on.status()
                        + on.address().map(" "::concat).orElse("")));
  }
}
