package dev.postqued.postquickai.publishing;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.JournalEntry;
import dev.postqued.service.Resumed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Publishes and schedules posts and videos, each once, and follows them. What that means:
 *
 * <ul>
 *   <li>A post in your own words is first made as a draft, which nobody sees in public. A draft whose response was lost
 *       is made again, for nothing; the other one may be left behind, and {@link Published#draftsLeft()} counts it.
 *   <li>What the service has is read first. It is refused if one of the platforms has it already, or if it is going out.
 *   <li>What goes out at once is sent under its key, and after a lost response read, and sent again under the same key for
 *       up to 24 hours. That the service remembers a key for so long is assumed; a newer text says that it publishes only
 *       to platforms that do not have it yet.
 *   <li>A date is said again after a lost response, until five minutes before it.
 *   <li>Outside of this is what others do: they see drafts in the dashboard, and can edit, publish and delete them. The
 *       service may also generate and publish by itself, if the brand instructions say so.
 * </ul>
 *
 * <p>To cancel something scheduled, delete the post or the video: no other way is documented that exists.
 *
 * <p>Each method that uses the network throws a {@link dev.postqued.errors.ServiceException} if the service cannot be
 * reached or refuses.
 */
public interface Publishing {

  /**
   * Publishes or schedules something. Publishing it again under the same key resumes it where it stopped, and returns
   * what was published if there already is something.
   *
   * @param publication what, where and when
   * @return the post or the video as the service has it; {@link #await} follows it to its end
   * @throws IllegalArgumentException if its date is less than five minutes ahead, or if the service shows that it is not
   *     ready, is going out, or is on one of the platforms already
   * @throws dev.postqued.errors.UnknownOutcomeException if it may have been published and no conclusive response was
   *     received
   * @throws dev.postqued.journal.JournalException if the journal cannot be written; nothing was published
   */
  Published publish(Publication publication);

  /**
   * Returns what is not finished, as the journal has it, the oldest first.
   *
   * @throws dev.postqued.journal.JournalException if the journal cannot be read
   */
  List<JournalEntry> pending();

  /**
   * Resumes everything that is open in the journal, the oldest first.
   *
   * @return the result for each
   */
  List<Resumed<Published>> resume();

  /**
   * Settles something whose outcome is unknown.
   *
   * @param key its key
   * @return what was published; empty if it is certain that nothing was published under this key
   * @throws IllegalArgumentException if the journal does not know the key
   */
  Optional<Published> reconcile(IdempotencyKey key);

  /**
   * Abandons something open, so that {@link #resume} ignores it. A draft that was made of it stays in the service.
   *
   * @param key its key
   * @return false if the journal has nothing open with this key
   */
  boolean abandon(IdempotencyKey key);

  /**
   * Returns what the journal knows of the id of something.
   *
   * @param key its key
   * @return {@code posts/} or {@code videos/} and the id; empty if the journal does not know it
   */
  Optional<String> id(IdempotencyKey key);

  /**
   * Reads how far something is.
   *
   * @param kind whether it is a post or a video
   * @param id its id
   * @return the post or the video
   */
  Published get(Kind kind, String id);

  /**
   * Waits until something is public or has failed.
   *
   * @param published what {@link #publish} or {@link #get} returned, or {@link Published#unclear} for an id
   * @param limit the longest time to wait
   * @return the post or the video as it was last read
   */
  Published await(Published published, Duration limit);

  /**
   * Like {@link #await}, without blocking a thread.
   *
   * @param published as for {@link #await}
   * @param limit the longest time to wait
   * @return what {@link #await} returns; cancelling the future ends the wait
   */
  CompletableFuture<Published> awaitAsync(Published published, Duration limit);
}
