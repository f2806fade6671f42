package dev.postqued.postquickai.internal;

import dev.postqued.engine.Posts;
import dev.postqued.engine.Waits;
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

  /** Does not use the network. */
  public ClientPublishing(Wire wire) {
    this.wire = wire;
    this.publishing = new PublicationPublishing(wire);
    this.posts = wire.engine().posts(publishing);
    this.waits = wire.engine().waits(new PublishedPolling(wire, publishing));
  }

  @Override
  public Published publish(Publication publication) {
    Intention intention = PublicationContent.intention(publication);
    return posts.publish(
        publication.key(), () -> intention, () -> admit(intention), progress -> {});
  }

  /** What must not be published does not get into the journal. */
  private void admit(Intention intention) {
    publishing.refuseLate(intention.content(), wire.engine().environment().clock().instant());
    @Nullable Published unused = publishing.existing(intention.content());
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
