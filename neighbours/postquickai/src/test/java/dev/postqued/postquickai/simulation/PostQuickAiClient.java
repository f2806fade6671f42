package dev.postqued.postquickai.simulation;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.postquickai.PostQuickAi;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.content.Media;
import dev.postqued.postquickai.content.PostForm;
import dev.postqued.postquickai.publishing.Kind;
import dev.postqued.postquickai.publishing.Publication;
import dev.postqued.postquickai.publishing.Published;
import dev.postqued.service.Resumed;
import dev.postqued.simulator.Intention;
import dev.postqued.simulator.PublishingClient;
import dev.postqued.simulator.Statements;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Publishes intentions with PostQuickAI's client. */
final class PostQuickAiClient extends PublishingClient<Published> {

  /** A failure to read says nothing about whether something was published. */
  private static final Statements STATEMENTS =
      new Statements(Pattern.compile("posts/(pub\\d+)\\b"), Set.of("getPost", "await"));

  private final PostQuickAi client;

  PostQuickAiClient(PostQuickAi client) {
    super(STATEMENTS);
    this.client = client;
  }

  @Override
  protected Supplier<Published> publishing(Intention intention) {
    Publication publication = publication(intention);
    return () -> client.publishing().publish(publication);
  }

  /** Media are addresses; the service takes no files. */
  private static Publication publication(Intention intention) {
    Media media =
        intention.media() == 0
            ? Media.none()
            : Media.image(URI.create("https://cdn.sim/" + intention.file(1)));
    String text = intention.key() + " " + "x".repeat(intention.padding());
    Publication.Builder publication =
        Publication.of(PostForm.of("g1", text, media))
            .key(key(intention))
            .platforms(Platform.BLUESKY);
    return intention.dispatchAt() > 0
        ? publication.at(Instant.ofEpochMilli(intention.dispatchAt())).build()
        : publication.build();
  }

  @Override
  protected List<Resumed<Published>> resumed() {
    return client.publishing().resume();
  }

  @Override
  protected Optional<Published> reconciled(IdempotencyKey key) {
    return client.publishing().reconcile(key);
  }

  @Override
  protected boolean abandoned(IdempotencyKey key) {
    return client.publishing().abandon(key);
  }

  @Override
  protected Published awaited(String id, Duration limit) {
    return client.publishing().await(Published.unclear(Kind.POST, id), limit);
  }

  @Override
  protected String id(Published published) {
    return published.id();
  }

  @Override
  protected Object status(Published published) {
    return published.status();
  }

  @Override
  public void close() {
    client.close();
  }
}
