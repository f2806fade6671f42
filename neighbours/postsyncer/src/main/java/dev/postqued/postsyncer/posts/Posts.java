package dev.postqued.postsyncer.posts;

import dev.postqued.calls.Page;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.JournalEntry;
import dev.postqued.rules.Finding;
import dev.postqued.service.Resumed;
import dev.postqued.uploads.ProgressListener;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Publishes posts once and follows them. The service has no idempotency keys, so a post goes out in two steps:
 * a draft is made, which nobody sees in public, and then the one recorded id of it is scheduled. What that
 * means:
 *
 * <ul>
 *   <li>A draft whose response was lost is made again. The other one may be left behind; {@link
 *       PublishedPost#draftsLeft()} counts it.
 *   <li>A date is said again after a lost response, until a minute before it.
 *   <li>{@link Time#now()} and {@link Time#nextFreeSlot()} are sent once. After a lost response the post is
 *       read; if it is still a draft when the service must have finished, its outcome is unknown, and only
 *       you can send it again.
 *   <li>Outside of this is what colleagues do: they see drafts in the dashboard, and can edit, publish and
 *       delete them. That a date may be said twice is assumed; no source shows it.
 * </ul>
 *
 * <p>Each method that uses the network throws a {@link dev.postqued.errors.ServiceException} if the service
 * cannot be reached or refuses.
 */
public interface Posts {

  /**
   * Checks a post against the known rules of its platforms, without publishing anything. It reads at most the
   * metadata of its files, and, if an account has no typed settings, the list of the accounts. Media that the
   * service has, or reads from an address, are counted and not measured. Each rule has a date and a source, which
   * may be out of date; a post without findings can still be refused.
   *
   * @param post the post
   * @return the findings; their targets are the positions of accounts, their media those among the media of all
   *     parts. That something was not checked is one, too
   */
  List<Finding> check(Post post);

  /**
   * Publishes or schedules a post: uploads its files, makes a draft and schedules it. Publishing the same
   * post again resumes it where it stopped, and returns what was published if there already is something.
   *
   * @param post the post
   * @return the post as the service has it; {@link #await} follows it to its end
   * @throws dev.postqued.rules.InvalidPostException if it is new and {@link #check} finds an error for an account
   *     with typed settings; nothing was sent
   * @throws IllegalArgumentException if it is new and its date is less than three minutes ahead
   * @throws dev.postqued.errors.UnknownOutcomeException if it may have been published and no conclusive
   *     response was received
   * @throws dev.postqued.journal.JournalException if the journal cannot be written; nothing was published
   */
  PublishedPost publish(Post post);

  /**
   * Publishes a post and reports the progress of its uploads.
   *
   * @param post the post
   * @param listener receives progress of all its files, one call at a time
   * @return as for {@link #publish(Post)}
   */
  PublishedPost publish(Post post, ProgressListener listener);

  /**
   * Returns the posts that are not finished, as the journal has them, the oldest first.
   *
   * @throws dev.postqued.journal.JournalException if the journal cannot be read
   */
  List<JournalEntry> pending();

  /**
   * Resumes every open post in the journal, the oldest first.
   *
   * @return the result for each
   */
  List<Resumed<PublishedPost>> resume();

  /**
   * Settles a post whose outcome is unknown, by reading it.
   *
   * @param key its key
   * @return the post; empty if it is certain that nothing was published under this key
   * @throws IllegalArgumentException if the journal does not know the key
   */
  Optional<PublishedPost> reconcile(IdempotencyKey key);

  /**
   * Abandons an open post, so that {@link #resume} ignores it. Its draft stays in the service: {@link
   * #id} still returns it, and a warning is logged that also says how many others may be left behind.
   *
   * @param key its key
   * @return false if the journal has no open post with this key
   */
  boolean abandon(IdempotencyKey key);

  /**
   * Returns the id of the post, or of its draft, that the journal knows.
   *
   * @param key the key of the post
   * @return the id; empty if the journal does not know it
   */
  Optional<String> id(IdempotencyKey key);

  /**
   * Reads a post.
   *
   * @param id its id
   * @return the post
   */
  PublishedPost get(long id);

  /**
   * Reads the post that a platform shows at an address.
   *
   * @param address its address there, exactly as the service knows it
   * @return the post
   */
  PublishedPost byAddress(URI address);

  /**
   * Reads the post that has an id on a platform.
   *
   * @param platformPostId its id there
   * @return the post
   * @throws IllegalArgumentException if the id is blank
   */
  PublishedPost byPlatformId(String platformPostId);

  /** Lists all posts, the newest first, 100 a page. */
  Page<PublishedPost> list();

  /**
   * Makes a draft, for people to look at in the dashboard. It is sent once, and its key and its time are not used:
   * to publish something once, use {@link #publish(Post)}.
   *
   * @param post the post
   * @return the draft
   * @throws dev.postqued.errors.UnknownOutcomeException if the draft may have been made; {@link #list} shows whether
   *     it was
   */
  PublishedPost draft(Post post);

  /**
   * Changes a draft or a scheduled post, and schedules or publishes it as its time says. It is read first, and then
   * the change is sent once, with the whole content; its key is not used. Do not use it for a post that {@link
   * #publish(Post)} has not finished: {@link #abandon} that first.
   *
   * @param id its id
   * @param post what it is to be
   * @return the post as it is now
   * @throws IllegalStateException if it is neither a draft nor scheduled, as a change could publish it again
   * @throws IllegalArgumentException if its date is less than three minutes ahead
   * @throws dev.postqued.errors.UnknownOutcomeException if it may have been changed, and so published; {@link #get}
   *     shows whether it was
   */
  PublishedPost change(long id, Post post);

  /**
   * Changes a draft or a scheduled post, and makes or leaves it a draft. Otherwise like {@link #change}; the time of
   * the post is not used.
   *
   * @param id its id
   * @param post what it is to be
   * @return the draft as it is now
   * @throws IllegalStateException if it is neither a draft nor scheduled
   * @throws dev.postqued.errors.UnknownOutcomeException if it may have been changed; {@link #get} shows whether it was
   */
  PublishedPost changeDraft(long id, Post post);

  /**
   * Deletes a post. Whether what is public on a platform stays there is not documented. If a response was lost and
   * the service then does not find it, it was deleted. Whoever waits for it here gets an {@link
   * dev.postqued.errors.InvalidRequestException} that says so. To delete what {@link #list} shows, collect it first: a
   * page misses as many posts as were deleted from those before it.
   *
   * @param id its id
   */
  void delete(long id);

  /**
   * Waits until a post is published or has failed.
   *
   * @param id its id
   * @param limit the longest time to wait
   * @return the post as it was last read
   */
  PublishedPost await(long id, Duration limit);

  /**
   * Like {@link #await}, without blocking a thread.
   *
   * @param id its id
   * @param limit the longest time to wait
   * @return the post as {@link #await} returns it; cancelling the future ends the wait
   */
  CompletableFuture<PublishedPost> awaitAsync(long id, Duration limit);
}
