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
import dev.postqued.simulator.Claim;
import dev.postqued.simulator.Intention;
import dev.postqued.simulator.Scenario;
import dev.postqued.simulator.Statement;
import dev.postqued.simulator.Statements;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Turns what the client returns and throws into statements. */
final class PostQuickAiClient implements Scenario.Client {

  /** A failure to read says nothing about whether something was published. */
  private static final Statements STATEMENTS =
      new Statements(Pattern.compile("posts/(pub\\d+)\\b"), Set.of("getPost", "await"));

  private final PostQuickAi client;

  PostQuickAiClient(PostQuickAi client) {
    this.client = client;
  }

  @Override
  public Statement publish(Intention intention) {
    return told(
        intention, () -> accepted(intention, client.publishing().publish(publication(intention))));
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

  private static IdempotencyKey key(Intention intention) {
    return new IdempotencyKey(intention.key());
  }

  private static Statement accepted(Intention intention, Published published) {
    return new Statement(
        intention.key(), Claim.ACCEPTED, published.id(), "is " + published.status());
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

  private static Statement resumed(Resumed<Published> one) {
    Published published = one.published();
    return STATEMENTS.resumed(
        one.key().value(),
        one.result() == Resumed.Result.ACCEPTED,
        published == null ? null : published.id(),
        one.result(),
        one.explanation());
  }

  @Override
  public Statement reconcile(Intention intention) {
    return told(
        intention,
        () ->
            client
                .publishing()
                .reconcile(key(intention))
                .map(published -> accepted(intention, published))
                .orElseGet(() -> Statements.certainlyNot(intention.key())));
  }

  @Override
  public Statement abandon(Intention intention) {
    return told(
        intention,
        () -> Statements.abandoned(intention.key(), client.publishing().abandon(key(intention))));
  }

  @Override
  public Statement await(Intention intention, String id, Duration limit) {
    return told(
        intention,
        () -> {
          Published read = client.publishing().await(Kind.POST, id, limit);
          return new Statement(
              intention.key(),
              read.id().equals(id) ? Claim.NOTHING : Claim.UNDOCUMENTED,
              null,
              read.id() + " is " + read.status());
        });
  }

  private static Statement told(Intention intention, Supplier<Statement> call) {
    return STATEMENTS.told(intention.key(), call);
  }

  @Override
  public void close() {
    client.close();
  }
}
