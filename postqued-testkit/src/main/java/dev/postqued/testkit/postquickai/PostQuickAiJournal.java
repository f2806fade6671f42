package dev.postqued.testkit.postquickai;

import dev.postqued.testkit.OperationCall;
import java.util.List;

/** What the sandbox was asked and what it did, oldest first. Of the requests the latest 10,000 are kept. */
public interface PostQuickAiJournal {
  /** {@return the requests to the API} */
  List<OperationCall> calls();

  /**
   * {@return the requests of one operation}
   *
   * @param operation its id in the API document, such as {@code createPost}
   */
  List<OperationCall> calls(String operation);

  /** {@return what went out so far, once for each platform, by time} */
  List<PublicPost> publicPosts();

  /** {@return the posts that there are now, drafts too} */
  List<KeptPost> posts();

  /** {@return what generations have cost so far} */
  SpentCredits credits();
}
