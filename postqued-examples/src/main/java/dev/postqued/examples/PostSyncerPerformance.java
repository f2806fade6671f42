package dev.postqued.examples;

import dev.postqued.postsyncer.PostSyncer;
import dev.postqued.postsyncer.analytics.Figures;
import dev.postqued.postsyncer.analytics.Refreshed;
import java.io.PrintStream;
import java.time.Duration;

/** Reads the figures of a post, and has them fetched anew. */
public final class PostSyncerPerformance {

  private static final Duration LIMIT = Duration.ofMinutes(1);

  private PostSyncerPerformance() {}

  /**
   * Runs the program.
   *
   * @param arguments the id of a post; in the sandbox there is one
   */
  public static void main(String[] arguments) {
    Examples.start("postsyncer-performance", arguments);
  }

  static void run(SyncerConnection connection, PrintStream out, String... arguments) {
    long post = PublicPosts.id(connection, arguments);
    PostSyncer postSyncer = connection.postSyncer();
    print(out, "So far", postSyncer.analytics().post(post).total());

    Refreshed refreshed = postSyncer.analytics().refresh(post, LIMIT);
    refreshed.sync().skipped().ifPresent(why -> out.println("Nothing was fetched: " + why));
    print(out, refreshed.changed() ? "Now" : "Still", refreshed.figures().total());
  }

  private static void print(PrintStream out, String when, Figures figures) {
    out.println(
        "%s: %d likes, %d comments, %d impressions"
            .formatted(when, figures.likes(), figures.comments(), figures.impressions()));
  }
}
