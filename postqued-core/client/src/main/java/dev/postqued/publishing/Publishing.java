package dev.postqued.publishing;

import dev.postqued.calls.OpenResponse;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.JournalEntry;
import dev.postqued.rules.Finding;
import dev.postqued.rules.InvalidPostException;
import dev.postqued.uploads.ProgressListener;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Publishes posts and follows them to their end. Each step is written to the journal of the client
 * before it is taken, so that a post can be finished after an error or a crash, and is published
 * once. What that means:
 *
 * <ul>
 *   <li>Under one key a post is published once: a request whose response was lost is sent again
 *       with the same key and the same bytes.
 *   <li>After 23 hours it is not sent again, because the service forgets a key after 24 hours; its
 *       outcome stays unknown until you look for it.
 *   <li>Only a response in which the service itself refuses the post counts as a refusal; after any
 *       other failure the exception says that the post may have been published.
 *   <li>A journal in memory knows posts until the process ends; one in a file survives a crash of
 *       the process and of the machine.
 *   <li>A finished post is known for 7 days after its latest scheduled time, or for as long as
 *       {@code retention} says; until then publishing it again returns what was published.
 *   <li>Not covered are another key, another journal, another API key (unless {@code tenant} names
 *       the account), and what people do in the dashboard.
 * </ul>
 */
public interface Publishing {

  /**
   * Checks a post against the rules of the service and those of the options of its targets, without
   * the network: it reads at most the metadata of its files, and changes nothing. Each rule has a
   * date and a source, which may be out of date; a post without findings can still be refused.
   *
   * @param post the post
   * @return the findings, in the order of the rules; empty if there are none
   */
  List<Finding> check(Post post);

  /**
   * Publishes or schedules a post: uploads its files in parallel, and sends it. Returns as soon as
   * the service has accepted it; {@link #await} follows it to its end.
   *
   * <p>If the response is lost, the request is retried with the same key and the same bytes, so
   * that the post is published once. Publishing the same {@code Post} again resumes it where it
   * stopped, and returns the publication if there already is one.
   *
   * <p>A new post is checked first. Warnings are logged and do not stop it.
   *
   * @param post the post
   * @return the publication as the service accepted it
   * @throws InvalidPostException if {@link #check} finds an error in a new post; nothing was sent
   *     or written to the journal
   * @throws IllegalArgumentException if a post that was begun earlier and not yet sent is scheduled
   *     for a time that has passed meanwhile
   * @throws dev.postqued.errors.UnknownOutcomeException if the post may have been published and no
   *     conclusive response was received
   * @throws dev.postqued.errors.IdempotencyConflictException if its key belongs to another post
   * @throws dev.postqued.errors.ServiceException if the service did not accept it
   * @throws dev.postqued.journal.JournalException if the journal cannot be written; the post was
   *     not sent
   */
  Publication publish(Post post);

  /**
   * Publishes or schedules a post and reports the progress of its uploads to a listener.
   *
   * @param post the post
   * @param listener receives progress of all its files, one call at a time
   * @return the publication as the service accepted it
   * @see #publish(Post)
   */
  Publication publish(Post post, ProgressListener listener);

  /**
   * Checks a post and writes it to the journal, without sending anything: {@link #resume} publishes
   * it. The journal is called in this thread, so one in a database can take part in a transaction of
   * the caller: the post is then published if and only if the transaction is committed.
   *
   * @param post the post; its media must be files, or uploaded before
   * @return false if the journal has a post with this key, which stays as it is
   * @throws InvalidPostException if {@link #check} finds an error
   * @throws dev.postqued.journal.JournalException if the journal cannot be written
   */
  boolean enqueue(Post post);

  /**
   * Returns the posts of this account that are not finished, as the journal has them, the oldest
   * first.
   *
   * @throws dev.postqued.journal.JournalException if the journal cannot be read
   */
  List<JournalEntry> pending();

  /**
   * Resumes every open post in the journal, the oldest first: after a restart, or when the service
   * is available again. Uploads are resumed by confirming what has arrived. A post that was sent
   * and whose response was lost is sent again with the same key and bytes, unless the key is close
   * to 24 hours old: the service then forgets it, and a second send could publish the post twice. A
   * post that another client is publishing is left to that one.
   *
   * @return the result for each
   * @throws dev.postqued.errors.InterruptedCallException if the thread is interrupted; what is left
   *     stays open
   */
  List<Resumption> resume();

  /**
   * Settles a post whose outcome is unknown.
   *
   * @param key its key
   * @return the publication, if the post was or is now accepted; empty if it is certain that
   *     nothing was published under this key
   * @throws IllegalArgumentException if the journal does not know the key
   * @throws dev.postqued.errors.IdempotencyConflictException if it was accepted and its id is not
   *     known
   * @throws dev.postqued.errors.ServiceException if the outcome is still unknown. If it stays so, because the
   *     service has forgotten the key, version 2 is asked for what was published in that time: {@code
   *     failure().candidates()} has the ids, for you to look at. They prove nothing
   */
  Optional<Publication> reconcile(IdempotencyKey key);

  /**
   * Abandons an open post, so that {@link #resume} ignores it. A post that was already sent is not
   * recalled.
   *
   * @param key its key
   * @return false if the journal has no open post with this key
   */
  boolean abandon(IdempotencyKey key);

  /**
   * Reads a publication.
   *
   * @param publicationId the id of the publication
   * @return the publication as it is now
   * @throws dev.postqued.errors.ServiceException if the service cannot be reached or does not know
   *     it
   */
  Publication get(String publicationId);

  /**
   * Lets the service check a post without publishing it, after {@link #check}. It may be repeated at any
   * time, and counts against the limit for publishes. Version 2 only.
   *
   * @param post the post, whose media are uploaded; it needs no key, and can be published afterwards
   * @return the whole response as it came; its form is not documented
   * @throws InvalidPostException if {@link #check} finds an error
   * @throws IllegalArgumentException if a medium is not uploaded
   * @throws dev.postqued.errors.InvalidRequestException if the service would refuse the post
   * @throws UnsupportedOperationException with version 1
   */
  OpenResponse dryRun(Post post);

  /**
   * Lists the publications of a time. Version 2 only. No source shows the answer of the service: what is
   * in it is read, and what cannot be read is left out, so that a publication that is not listed may
   * exist all the same.
   *
   * @param from the beginning
   * @param to the end
   * @return the publications in the order of the service
   * @throws UnsupportedOperationException with version 1
   */
  List<Publication> list(Instant from, Instant to);

  /**
   * Cancels the targets of a publication that have not begun. Version 2 only. Whoever waits for it here
   * learns of it at the next read, which follows at once.
   *
   * @param publicationId the id of the publication
   * @return the publication as it is then
   * @throws dev.postqued.errors.UnknownOutcomeException if it was canceled, and could not be read afterwards:
   *     its delivery is {@code ACCEPTED}
   * @throws dev.postqued.errors.InvalidRequestException if the service refuses, for instance because all
   *     targets have begun
   * @throws UnsupportedOperationException with version 1
   */
  Publication cancel(String publicationId);

  /**
   * Cancels a target that has not begun. Version 2 only. The publication is read first: the service would
   * take the id of any target.
   *
   * @param publicationId the id of the publication
   * @param targetId the id of the target
   * @return the publication as it is then
   * @throws IllegalArgumentException if the publication shows its targets, and this is none of them; nothing
   *     was changed
   * @throws dev.postqued.errors.UnknownOutcomeException if it was canceled, and the publication could not be
   *     read afterwards: its delivery is {@code ACCEPTED}
   * @throws dev.postqued.errors.InvalidRequestException if the service refuses
   * @throws UnsupportedOperationException with version 1
   */
  Publication cancelTarget(String publicationId, String targetId);

  /**
   * Gives a target that has not begun another time. Version 2 only. The publication is read first, as by
   * {@link #cancelTarget}. The new time is sent once: when its response is lost, the exception says so. No
   * source shows whether {@link #get} tells the time of a target; look in its details, or in the dashboard.
   *
   * @param publicationId the id of the publication
   * @param targetId the id of the target
   * @param at the new time, in the future; truncated to milliseconds
   * @return the publication as it is then
   * @throws IllegalArgumentException if the time has passed, or the publication shows its targets and this
   *     is none of them; nothing was changed
   * @throws dev.postqued.errors.UnknownOutcomeException if the response was lost; or, with the delivery {@code
   *     ACCEPTED}, if it was rescheduled and the publication could not be read afterwards
   * @throws dev.postqued.errors.InvalidRequestException if the service refuses
   * @throws UnsupportedOperationException with version 1
   */
  Publication reschedule(String publicationId, String targetId, Instant at);

  /**
   * Deletes a publication from the lists of the service. What is public on a platform stays there, and the
   * post keeps its key: published again under it, it does not go out again. If a response was lost and the
   * service then does not find the publication, it was deleted. Whoever waits for it here gets an {@link
   * dev.postqued.errors.InvalidRequestException} that says so. Version 2 only.
   *
   * @param publicationId the id of the publication
   * @throws UnsupportedOperationException with version 1
   */
  void delete(String publicationId);

  /**
   * Waits until every target of a publication has ended. A draft ends when it is {@code sent};
   * whether a direct publish moves on from there to {@code published} is not documented, so
   * {@code sent} ends it too.
   *
   * @param publicationId the id of the publication
   * @param limit the longest time to wait
   * @return the publication as it was last read; its outcome is {@link Outcome#RUNNING} if the
   *     limit came first
   * @throws dev.postqued.errors.ServiceException if the service does not know it, or could not be
   *     reached even once
   */
  Publication await(String publicationId, Duration limit);

  /**
   * Like {@link #await}, without blocking a thread. All waits of a client share one reader and keep
   * the limit for reads together; one that this client scheduled is not read before its time, unless it was
   * canceled or rescheduled here meanwhile. Callbacks of
   * the future run in the executor of the client.
   *
   * @param publicationId the id of the publication
   * @param limit the longest time to wait
   * @return the publication as {@link #await} returns it; cancelling the future ends the wait
   */
  CompletableFuture<Publication> awaitAsync(String publicationId, Duration limit);
}
