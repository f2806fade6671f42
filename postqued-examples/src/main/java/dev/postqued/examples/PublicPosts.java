package dev.postqued.examples;

import dev.postqued.postsyncer.PostSyncer;
import dev.postqued.postsyncer.posts.Part;
import dev.postqued.postsyncer.posts.Post;
import dev.postqued.postsyncer.posts.PublishedPost;
import dev.postqued.postsyncer.posts.Time;
import dev.postqued.testkit.postsyncer.PostSyncerSandbox;
import java.time.Duration;

/** The post that a program is about. */
final class PublicPosts {

  private PublicPosts() {}

  /** The id that was given, or that of a post in the sandbox with a comment of somebody. */
  static long id(SyncerConnection connection, String... arguments) {
    if (arguments.length > 0) {
      return id(arguments[0]);
    }
    PostSyncerSandbox sandbox =
        connection
            .sandbox()
            .orElseThrow(() -> new BadUsageException("POST must be given: the id of a post"));
    PostSyncer postSyncer = connection.postSyncer();
    Post post =
        Post.builder(PostSyncerSandbox.WORKSPACE)
            .part(Part.of("We are live"))
            .account(PostSyncerSandbox.TWITTER)
            .time(Time.now())
            .build();
    PublishedPost sent = postSyncer.posts().publish(post);
    PublishedPost end = postSyncer.posts().await(sent.id(), Duration.ofMinutes(1));
    sandbox.colleague().comment(end.id(), "twitter", "Congratulations!");
    return end.id();
  }

  private static long id(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new BadUsageException("POST must be the id of a post, a number, was " + text);
    }
    return Long.parseLong(text);
  }
}
