package dev.postqued.examples;

import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.postsyncer.PostSyncer;
import dev.postqued.postsyncer.comments.Comment;
import dev.postqued.postsyncer.comments.CommentQuery;
import dev.postqued.postsyncer.comments.CommentText;
import java.io.PrintStream;
import java.util.List;

/** Fetches the comments on a post, and replies to those that nobody has answered. */
public final class PostSyncerComments {

  private PostSyncerComments() {}

  /**
   * Runs the program.
   *
   * @param arguments the id of a post and the reply; in the sandbox there are both
   */
  public static void main(String[] arguments) {
    Examples.start("postsyncer-comments", arguments);
  }

  static void run(SyncerConnection connection, PrintStream out, String... arguments) {
    String reply = connection.argument(arguments, 1, "REPLY", "Thank you!");
    long post = PublicPosts.id(connection, arguments);
    PostSyncer postSyncer = connection.postSyncer();

    postSyncer
        .comments()
        .sync(post)
        .forEach(on -> out.println("1. " + on.platform() + ": fetched " + on.synced()));
    List<Comment> open =
        postSyncer.comments().list(CommentQuery.of(post)).stream()
            .filter(comment -> comment.replies().isEmpty())
            .toList();
    out.println("2. " + open.size() + " comments have no reply");
    for (Comment comment : open) {
      out.println("3. " + Printable.of(comment.text()));
      reply(postSyncer, out, comment, reply);
    }
  }

  private static void reply(PostSyncer postSyncer, PrintStream out, Comment comment, String text) {
    try {
      Comment reply = postSyncer.comments().reply(comment, CommentText.of(text));
      out.println("   reply " + reply.id() + ": " + Printable.of(reply.text()));
    } catch (UnknownOutcomeException e) {
      // The service has no keys, so it is not sent again. A read tells whether it arrived.
      boolean arrived =
          postSyncer.comments().get(comment.id()).replies().stream()
              .anyMatch(each -> each.text().equals(text));
      out.println(
          "   the answer was lost; the reply " + (arrived ? "arrived" : "is not there yet"));
    }
  }
}
