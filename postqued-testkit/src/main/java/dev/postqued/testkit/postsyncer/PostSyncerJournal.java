package dev.postqued.testkit.postsyncer;

import dev.postqued.testkit.OperationCall;
import java.util.List;

/** What the sandbox was asked and what it did, oldest first. Of each kind the latest 10,000 entries are kept. */
public interface PostSyncerJournal {
  /** {@return the requests to the API} */
  List<OperationCall> calls();

  /**
   * {@return the requests of one operation}
   *
   * @param operation its id in the API document, such as {@code createPost}
   */
  List<OperationCall> calls(String operation);

  /** {@return what went out so far, once for each account, by time; a repetition that was asked for is among it} */
  List<PublicPost> publicPosts();

  /** {@return the posts that there are now, drafts too, the oldest first} */
  List<KeptPost> posts();

  /** {@return the events that were sent} */
  List<SentEvent> events();
}
