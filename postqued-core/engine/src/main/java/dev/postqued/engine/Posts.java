package dev.postqued.engine;

import dev.postqued.engine.internal.once.KeyedPublisher;
import dev.postqued.engine.internal.once.KnownPosts;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.JournalEntry;
import dev.postqued.service.Intention;
import dev.postqued.service.Resumed;
import dev.postqued.uploads.ProgressListener;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Publishes each intention once, with a journal.
 *
 * @param <R> the type of a published post
 */
public final class Posts<R> {

  private final KeyedPublisher<R> publisher;
  private final KnownPosts<R> known;

  Posts(KeyedPublisher<R> publisher) {
    this.publisher = publisher;
    this.known = publisher.known();
  }

  /**
   * Publishes an intention, or resumes it if it was begun before.
   *
   * @param key its key
   * @param intention supplies the intention; called once the key is free
   * @param admit decides whether a post that is new to the journal may be published, and throws if
   *     not
   * @param listener receives progress while bytes are sent
   * @return the published post
   */
  public R publish(
      IdempotencyKey key,
      Supplier<Intention> intention,
      Runnable admit,
      ProgressListener listener) {
    return publisher.publish(key, intention, admit, listener);
  }

  /** Publishes an intention without checking it. */
  public R publish(Intention intention) {
    return publish(intention.key(), () -> intention, () -> {}, progress -> {});
  }

  /**
   * Writes an intention to the journal and sends nothing; {@link #resume()} publishes it. The journal is
   * called in this thread, so that one in a database can take part in a transaction of the caller.
   *
   * @param key its key
   * @param intention supplies the intention
   * @param admit as for {@link #publish(IdempotencyKey, Supplier, Runnable, ProgressListener)}
   * @return false if the journal has a post with this key, which stays as it is
   */
  public boolean enqueue(IdempotencyKey key, Supplier<Intention> intention, Runnable admit) {
    return publisher.enqueue(key, intention, admit);
  }

  /**
   * Returns the id that the journal knows of a post: that of what was published, or, where a service
   * publishes by the id of a draft, that of the draft.
   *
   * @param key the key of the post
   * @return the id; empty if the journal does not know the post or its id
   */
  public Optional<String> id(IdempotencyKey key) {
    return known.id(key);
  }

  /** Returns the open posts in the journal, the oldest first. */
  public List<JournalEntry> pending() {
    return known.pending();
  }

  /** Resumes every open post in the journal, the oldest first. */
  public List<Resumed<R>> resume() {
    return known.resume();
  }

  /**
   * Settles a post whose outcome is unknown.
   *
   * @return what was published; empty if it is certain that nothing was published under this key
   * @throws IllegalArgumentException if the journal does not know the key
   */
  public Optional<R> reconcile(IdempotencyKey key) {
    return known.reconcile(key);
  }

  /**
   * Abandons an open post; returns false if the journal has none with this key. Where a service publishes
   * by the id of a draft, the draft stays: {@link #id} still returns it, and a warning is logged that also
   * says how many others may be left behind.
   */
  public boolean abandon(IdempotencyKey key) {
    return known.abandon(key);
  }
}
