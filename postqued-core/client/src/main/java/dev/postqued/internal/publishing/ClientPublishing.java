package dev.postqued.internal.publishing;

import dev.postqued.calls.OpenResponse;
import dev.postqued.calls.SendableText;
import dev.postqued.engine.Posts;
import dev.postqued.engine.Waits;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.internal.wire.Wire;
import dev.postqued.journal.JournalEntry;
import dev.postqued.media.UploadedMedium;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Publishing;
import dev.postqued.publishing.Resumption;
import dev.postqued.rules.Finding;
import dev.postqued.service.Resumed;
import dev.postqued.uploads.ProgressListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Checks posts, publishes each once, and follows them to their end. */
public final class ClientPublishing implements Publishing {

  private final Wire wire;
  private final Clock clock;
  private final Posts<Publication> posts;
  private final Preflight preflight;
  private final Waits<Publication> waits;
  private final Acts acts;

  /** Assembles the parts. */
  public ClientPublishing(
      Wire wire,
      Posts<Publication> posts,
      Preflight preflight,
      Waits<Publication> waits,
      Clock clock) {
    this.wire = wire;
    this.clock = clock;
    this.posts = posts;
    this.preflight = preflight;
    this.waits = waits;
    this.acts = new Acts(wire, waits);
  }

  @Override
  public List<Finding> check(Post post) {
    return preflight.check(post);
  }

  @Override
  public Publication publish(Post post) {
    return publish(post, progress -> {});
  }

  @Override
  public Publication publish(Post post, ProgressListener listener) {
    wire.prepare();
    return posts.publish(
        post.idempotencyKey(),
        () -> PostContent.intention(post),
        () -> preflight.admit(post),
        listener);
  }

  @Override
  public boolean enqueue(Post post) {
    return posts.enqueue(
        post.idempotencyKey(), () -> PostContent.intention(post), () -> preflight.admit(post));
  }

  @Override
  public List<JournalEntry> pending() {
    return posts.pending();
  }

  @Override
  public List<Resumption> resume() {
    wire.prepare();
    return posts.resume().stream().map(ClientPublishing::resumption).toList();
  }

  private static Resumption resumption(Resumed<Publication> resumed) {
    return new Resumption(
        resumed.key(),
        Resumption.Result.valueOf(resumed.result().name()),
        Optional.ofNullable(resumed.published()),
        resumed.explanation());
  }

  @Override
  public Optional<Publication> reconcile(IdempotencyKey key) {
    wire.prepare();
    return posts.reconcile(key);
  }

  @Override
  public boolean abandon(IdempotencyKey key) {
    return posts.abandon(key);
  }

  @Override
  public Publication get(String publicationId) {
    return wire.publication(checked(publicationId));
  }

  @Override
  public OpenResponse dryRun(Post post) {
    preflight.admit(post);
    List<String> contentIds =
        post.media().stream()
            .map(
                medium -> {
                  if (medium instanceof UploadedMedium uploaded) {
                    return uploaded.contentId();
                  }
                  throw new IllegalArgumentException(
                      "media must be uploaded before a dry run; use media().uploadVideo(...) or"
                          + " uploadImage(...)");
                })
            .toList();
    return wire.dryRun(contentIds, post.targets());
  }

  @Override
  public List<Publication> list(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("from must be before to, was " + from + ", to " + to);
    }
    return wire.publications(from, to);
  }

  @Override
  public Publication cancel(String publicationId) {
    return acts.cancel(checked(publicationId));
  }

  @Override
  public Publication cancelTarget(String publicationId, String targetId) {
    return acts.cancelTarget(checked(publicationId), checkedTarget(targetId));
  }

  @Override
  public Publication reschedule(String publicationId, String targetId, Instant at) {
    String id = checked(publicationId);
    String target = checkedTarget(targetId);
    if (!at.isAfter(clock.instant())) {
      throw new IllegalArgumentException(
          "at must be in the future, was " + at + "; set a later time");
    }
    return acts.reschedule(id, target, at.truncatedTo(ChronoUnit.MILLIS));
  }

  @Override
  public void delete(String publicationId) {
    acts.delete(checked(publicationId));
  }

  private static String checkedTarget(String targetId) {
    if (targetId.isBlank()) {
      throw new IllegalArgumentException(
          "targetId must not be blank; take it from the targets of the publication");
    }
    return SendableText.checked("targetId", targetId);
  }

  @Override
  public Publication await(String publicationId, Duration limit) {
    return waits.await(checked(publicationId), limit);
  }

  @Override
  public CompletableFuture<Publication> awaitAsync(String publicationId, Duration limit) {
    return waits.awaitAsync(checked(publicationId), limit);
  }

  private static String checked(String publicationId) {
    if (publicationId.isBlank()) {
      throw new IllegalArgumentException(
          "publicationId must not be blank; take it from the publication that publish returned");
    }
    return SendableText.checked("publicationId", publicationId);
  }
}
