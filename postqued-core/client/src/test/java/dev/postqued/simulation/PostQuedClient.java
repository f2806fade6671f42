package dev.postqued.simulation;

import dev.postqued.PostQued;
import dev.postqued.accounts.Platform;
import dev.postqued.environment.MediaFiles;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.media.Image;
import dev.postqued.media.Medium;
import dev.postqued.media.UploadedMedium;
import dev.postqued.media.Video;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Outcome;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Resumption;
import dev.postqued.publishing.Target;
import dev.postqued.publishing.TargetStatus;
import dev.postqued.signatures.WebhookRejectedException;
import dev.postqued.simulator.Claim;
import dev.postqued.simulator.Deliveries;
import dev.postqued.simulator.Intention;
import dev.postqued.simulator.Scenario;
import dev.postqued.simulator.Statement;
import dev.postqued.simulator.Statements;
import dev.postqued.uploads.MediaSource;
import dev.postqued.webhooks.WebhookEvent;
import dev.postqued.webhooks.WebhookReceipt;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Turns what the client returns and throws into statements. */
final class PostQuedClient implements Scenario.Client {

  /** A failure to read says nothing about whether something was published. */
  private static final Statements STATEMENTS =
      new Statements(Pattern.compile("as publication (\\S+);"), Set.of("getPublication", "await"));

  private final PostQued client;
  private final MediaFiles files;

  PostQuedClient(PostQued client, MediaFiles files) {
    this.client = client;
    this.files = files;
  }

  @Override
  public Statement publish(Intention intention) {
    Post post;
    try {
      post = post(intention);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      return new Statement(intention.key(), Claim.NOTHING, null, Statements.words(e));
    }
    return STATEMENTS.told(
        intention.key(), () -> accepted(intention, client.publishing().publish(post)));
  }

  private static Statement accepted(Intention intention, Publication publication) {
    return new Statement(
        intention.key(), Claim.ACCEPTED, publication.id(), publication.status().toString());
  }

  private Post post(Intention intention) {
    List<Medium> media = new ArrayList<>();
    for (int i = 1; i <= intention.media(); i++) {
      MediaSource file = MediaSource.file(Path.of("/sim", intention.file(i)), files);
      media.add(intention.images() ? Image.of(file) : Video.of(file, 1080, 1920));
    }
    if (media.isEmpty()) {
      media.add(new UploadedMedium("given-" + intention.key()));
    }
    String caption = intention.key() + " " + "x".repeat(intention.padding());
    Target target = Target.of(Intent.PUBLISH, new Platform("tiktok"), "account", caption);
    if (intention.dispatchAt() > 0) {
      target = target.at(Instant.ofEpochMilli(intention.dispatchAt()));
    }
    return Post.builder().media(media).target(target).idempotencyKey(key(intention)).build();
  }

  private static IdempotencyKey key(Intention intention) {
    return new IdempotencyKey(intention.key());
  }

  @Override
  public List<Statement> resume() {
    List<Statement> all = new ArrayList<>();
    try {
      client.publishing().resume().forEach(one -> all.add(resumed(one)));
    } catch (RuntimeException e) {
      all.add(STATEMENTS.failed(null, e));
    }
    return all;
  }

  private static Statement resumed(Resumption resumption) {
    return STATEMENTS.resumed(
        resumption.idempotencyKey().value(),
        resumption.result() == Resumption.Result.ACCEPTED,
        resumption.publication().map(Publication::id).orElse(null),
        resumption.result(),
        resumption.explanation());
  }

  @Override
  public Statement reconcile(Intention intention) {
    return STATEMENTS.told(
        intention.key(),
        () -> {
          Optional<Publication> found = client.publishing().reconcile(key(intention));
          return found
              .map(publication -> accepted(intention, publication))
              .orElseGet(() -> Statements.certainlyNot(intention.key()));
        });
  }

  @Override
  public Statement abandon(Intention intention) {
    return STATEMENTS.told(
        intention.key(),
        () -> Statements.abandoned(intention.key(), client.publishing().abandon(key(intention))));
  }

  @Override
  public Statement await(Intention intention, String id, Duration limit) {
    return STATEMENTS.told(
        intention.key(),
        () -> {
          Publication publication = client.publishing().await(id, limit);
          return waited(id, publication);
        });
  }

  /** What a wait tells is about the publication, which may be of another intention. */
  private static Statement waited(String id, Publication publication) {
    Outcome outcome = publication.outcome();
    if (!publication.id().equals(id)) {
      return new Statement(null, Claim.UNDOCUMENTED, null, publication.id() + " instead of " + id);
    }
    return new Statement(
        null, outcome == Outcome.RUNNING ? Claim.NOTHING : Claim.ENDED, id, outcome.name());
  }

  @Override
  public Runnable follow(Intention intention, String id, Duration limit, Consumer<Statement> told) {
    CompletableFuture<Publication> wait;
    try {
      wait = client.publishing().awaitAsync(id, limit);
    } catch (RuntimeException e) {
      told.accept(STATEMENTS.failed(intention.key(), e));
      return () -> {};
    }
    CompletableFuture<Publication> unused =
        wait.whenComplete((publication, e) -> told.accept(ended(intention, id, publication, e)));
    return () -> {
      boolean unusedToo = wait.cancel(false);
    };
  }

  private static Statement ended(
      Intention intention, String id, Publication publication, Throwable e) {
    if (e == null) {
      return waited(id, publication);
    }
    return e instanceof RuntimeException failure
        ? STATEMENTS.failed(intention.key(), failure)
        : new Statement(intention.key(), Claim.UNDOCUMENTED, null, e.toString());
  }

  /** An event counts only if it is proven. */
  @Override
  public Statement receive(Deliveries.Delivery event) {
    try {
      WebhookReceipt receipt =
          client.webhooks().receive(event.body().getBytes(StandardCharsets.UTF_8), event.headers());
      boolean isEnd =
          receipt.proven()
              && receipt.event() instanceof WebhookEvent.StatusChanged change
              && change.status().isTerminal();
      if (isEnd) {
        WebhookEvent.StatusChanged change = (WebhookEvent.StatusChanged) receipt.event();
        String outcome = change.status().equals(TargetStatus.FAILED) ? "FAILED" : "COMPLETED";
        return new Statement(null, Claim.ENDED, change.publicationId(), outcome);
      }
      return new Statement(null, Claim.NOTHING, null, receipt.kind() + " " + event.body());
    } catch (WebhookRejectedException e) {
      return new Statement(null, Claim.NOTHING, null, Statements.words(e));
    } catch (RuntimeException e) {
      return STATEMENTS.failed(null, e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
