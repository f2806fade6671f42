package dev.postqued.postquickai.internal;

import dev.postqued.engine.Posts;
import dev.postqued.engine.Waits;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.JournalEntry;
import dev.postqued.postquickai.publishing.Kind;
import dev.postqued.postquickai.publishing.Publication;
import dev.postqued.postquickai.publishing.Published;
import dev.postqued.postquickai.publishing.Publishing;
import dev.postqued.service.Intention;
import dev.postqued.service.Resumed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Publishes posts and videos once, and follows them. */
public final class ClientPublishing implements Publishing {

  private final Wire wire;
  private final PublicationPublishing publishing;
  private final Posts<Published> posts;
  private final Waits<Published> waits;
  private final HandedOver handed = new HandedOver();

  /** Does not use the network. */
  public ClientPublishing(Wire wire) {
    this.wire = wire;
    this.publishing = new PublicationPublishing(wire);
    this.posts = wire.engine().posts(publishing);
    this.waits = wire.engine().waits(new PublishedPolling(wire, publishing));
  }

  @Override
  public Published publish(Publication publication) {
    IdempotencyKey key = publication.key();
    Intention intention = PublicationContent.intention(publication);
    String existing =
        publication.id().map(id -> new Subject(publication.kind(), id).toString()).orElse(null);
    @Nullable IdempotencyKey other =
        existing == null ? null : handed.claim(existing, key, publication.platforms());
    boolean isHandedOver = true;
    try {
      Published published =
          posts.publish(
              key, () -> intention, () -> admit(publication, intention, other), progress -> {});
      handed.put(publishing.id(published), key, publication.platforms());
      return published;
    } catch (IllegalArgumentException e) {
      isHandedOver = false;
      throw e;
    } catch (ServiceException e) {
      isHandedOver = e.delivery() != Delivery.NOT_SENT && e.delivery() != Delivery.REFUSED;
      throw e;
    } finally {
      if (!isHandedOver && existing != null) {
        handed.release(existing, key);
      }
    }
  }

  /**
   * What must not be published does not get into the journal.
   *
   * @param other the key under which this client has handed it over already; null if it has not
   */
  private void admit(Publication publication, Intention intention, @Nullable IdempotencyKey other) {
    publishing.refuseLate(intention.content(), wire.engine().environment().clock().instant());
    Published found = publishing.existing(intention.content());
    if (found != null && other != null) {
      if (Readiness.AT_REST.contains(found.status())) {
        throw new IllegalArgumentException(
            publishing.id(found)
                + " must not be published under two keys, was handed over under "
                + other
                + "; wait for it with await");
      }
      handed.put(publishing.id(found), publication.key(), publication.platforms());
    }
  }

  @Override
  public List<JournalEntry> pending() {
    return posts.pending();
  }

  @Override
  public List<Resumed<Published>> resume() {
    return posts.resume();
  }

  @Override
  public Optional<Published> reconcile(IdempotencyKey key) {
    return posts.reconcile(key);
  }

  @Override
  public boolean abandon(IdempotencyKey key) {
    return posts.abandon(key);
  }

  @Override
  public Optional<String> id(IdempotencyKey key) {
    return posts.id(key);
  }

  @Override
  public Published get(Kind kind, String id) {
    return publishing.get(name(kind, id));
  }

  @Override
  public Published await(Published published, Duration limit) {
    return waits.await(name(published.kind(), published.id()), limit);
  }

  @Override
  public CompletableFuture<Published> awaitAsync(Published published, Duration limit) {
    return waits.awaitAsync(name(published.kind(), published.id()), limit);
  }

  private static String name(Kind kind, String id) {
    return new Subject(kind, Wire.id("id", id)).toString();
  }
}
