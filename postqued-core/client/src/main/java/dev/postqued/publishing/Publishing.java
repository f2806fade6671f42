package dev.postqued.publishing;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.uploads.ProgressListener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Publishes posts and follows them. Each step is written to the journal of the client before it is
 * taken, so that what was begun can be finished after an error or a crash, once.
 */
public interface Publishing {

  /**
   * Checks a post against the rules of the service and those that the options of its targets bring
   * along, without the network: reads at most the heads of its files, and changes nothing. What is
   * known of a platform is dated and sourced, and the sources may be out of date; a post without
   * findings can still be refused.
   *
   * @param post the post
   * @return what is wrong or doubtful, in the order of the rules; empty if nothing is
   */
  List<Finding> check(Post post);

  /**
   * Publishes or schedules a post: uploads its files, one after the other, and sends it. The answer
   * comes as soon as the service has taken it; {@link #await} follows it to its end.
   *
   * <p>A lost answer is retried with the same key and the same bytes, so that the post goes out
   * once. Publishing the same {@code Post} again goes on where the last try ended, and returns the
   * publication if there is one already.
   *
   * <p>A new post is checked first. Warnings are logged and stop nothing.
   *
   * @param post the post
   * @return the publication as the service took it
   * @throws InvalidPostException if {@link #check} finds an error in a new post; nothing was sent or
   *     written to the journal
   * @throws IllegalArgumentException if a post that was begun before and not sent yet is scheduled for
   *     a time that has passed meanwhile
   * @throws dev.postqued.errors.UnknownOutcomeException if the post may have been published and no
   *     answer came
   * @throws dev.postqued.errors.IdempotencyConflictException if its key belongs to another post
   * @throws dev.postqued.errors.ServiceException if the service did not take it
   * @throws dev.postqued.journal.JournalException if the journal cannot be written; the post was not
   *     sent then
   */
  default Publication publish(Post post) {
    return publish(post, progress -> {});
  }

  /**
   * Publishes or schedules a post and tells a listener how far its uploads are.
   *
   * @param post the post
   * @param listener hears of the bytes of one file after the other
   * @return the publication as the service took it
   * @see #publish(Post)
   */
  Publication publish(Post post, ProgressListener listener);

  /**
   * Goes on with every post that the journal holds open, the oldest first: after a restart, or when
   * the service is back. Uploads go on by asking what has arrived. A post that was sent and whose
   * answer was lost is sent again with the same key and bytes, unless the key is close to 24 hours
   * old: the service forgets it then, and a second send could publish twice.
   *
   * @return what became of each
   * @throws dev.postqued.errors.InterruptedCallException if the thread is interrupted; what is left
   *     stays open
   */
  List<Resumption> resume();

  /**
   * Settles a post whose outcome is unknown.
   *
   * @param key its key
   * @return the publication, if the post was taken, or is taken now; empty if it is certain that
   *     nothing was published under this key
   * @throws IllegalArgumentException if the journal does not know the key
   * @throws dev.postqued.errors.IdempotencyConflictException if it was taken, and its id is not known
   * @throws dev.postqued.errors.ServiceException if it is still not known
   */
  Optional<Publication> reconcile(IdempotencyKey key);

  /**
   * Gives up an open post, so that {@link #resume} leaves it alone. If it was sent already, this does
   * not call it back.
   *
   * @param key its key
   * @return false if the journal holds no open post with this key
   */
  boolean abandon(IdempotencyKey key);

  /**
   * Asks how a publication stands.
   *
   * @param publicationId the id of the publication
   * @return the publication as it is now
   * @throws dev.postqued.errors.ServiceException if the service cannot be asked or does not know it
   */
  Publication get(String publicationId);

  /**
   * Waits until every target of a publication is at its end. A draft ends when it is {@code sent};
   * whether a direct publish moves on from there to {@code published} is not documented, so {@code
   * sent} ends it too.
   *
   * @param publicationId the id of the publication
   * @param limit the longest time to wait
   * @return the publication as it was last seen; its outcome is {@link Outcome#RUNNING} if the limit
   *     came first
   * @throws dev.postqued.errors.ServiceException if the service does not know it, or could not be
   *     asked even once
   */
  Publication await(String publicationId, Duration limit);

  /**
   * Like {@link #await}, without a thread that waits. All waits of a client share one reader and stay
   * inside the limit for reads together; a publication that was scheduled is not asked for before its
   * time. What is attached to the future runs in the executor of the client.
   *
   * @param publicationId the id of the publication
   * @param limit the longest time to wait
   * @return the publication as {@link #await} returns it; to cancel the future ends the wait
   */
  CompletableFuture<Publication> awaitAsync(String publicationId, Duration limit);
}
