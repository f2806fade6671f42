package dev.postqued.simulation;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.service.Resumed;
import dev.postqued.simulation.DraftingApi.Draft;
import dev.postqued.simulator.Claim;
import dev.postqued.simulator.Intention;
import dev.postqued.simulator.Scenario;
import dev.postqued.simulator.Statement;
import dev.postqued.simulator.Statements;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns what the client by id returns and throws into statements. */
final class DraftingClient implements Scenario.Client {

  private static final Statements STATEMENTS =
      new Statements(Pattern.compile("(?:post|publication) (pub\\d+)\\b"), Set.of());

  private final DraftingApi client;

  DraftingClient(DraftingApi client) {
    this.client = client;
  }

  private static IdempotencyKey key(Intention intention) {
    return new IdempotencyKey(intention.key());
  }

  /** Each way to go out, for each kind of intention always the same. */
  private static String content(Intention intention) {
    String how =
        intention.dispatchAt() > 0 || intention.media() == 0
            ? "at"
            : intention.images() ? "now" : "keyed";
    return "%s %d %s %s"
        .formatted(how, intention.dispatchAt(), intention.key(), "x".repeat(intention.padding()));
  }

  @Override
  public Statement publish(Intention intention) {
    return STATEMENTS.told(
        intention.key(),
        () ->
            accepted(
                intention,
                client
                    .posts()
                    .publish(
                        new dev.postqued.service.Intention(
                            key(intention), List.of(), content(intention)))));
  }

  private static Statement accepted(Intention intention, Draft post) {
    return new Statement(intention.key(), Claim.ACCEPTED, post.id(), "is " + post.state());
  }

  @Override
  public List<Statement> resume() {
    List<Statement> all = new ArrayList<>();
    try {
      client.posts().resume().forEach(one -> all.add(resumed(one)));
    } catch (RuntimeException e) {
      all.add(STATEMENTS.failed(null, e));
    }
    return all;
  }

  private static Statement resumed(Resumed<Draft> one) {
    return STATEMENTS.resumed(
        one.key().value(),
        one.result() == Resumed.Result.ACCEPTED,
        one.published() == null ? null : one.published().id(),
        one.result(),
        one.explanation());
  }

  @Override
  public Statement reconcile(Intention intention) {
    return STATEMENTS.told(
        intention.key(),
        () ->
            client
                .posts()
                .reconcile(key(intention))
                .map(post -> accepted(intention, post))
                .orElseGet(() -> Statements.certainlyNot(intention.key())));
  }

  @Override
  public Statement abandon(Intention intention) {
    return STATEMENTS.told(
        intention.key(),
        () -> Statements.abandoned(intention.key(), client.posts().abandon(key(intention))));
  }

  @Override
  public Statement await(Intention intention, String id, Duration limit) {
    return new Statement(intention.key(), Claim.NOTHING, null, "cannot wait");
  }

  @Override
  public void close() {
    client.close();
  }
}
