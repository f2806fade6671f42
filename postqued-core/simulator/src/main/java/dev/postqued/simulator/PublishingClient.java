package dev.postqued.simulator;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.service.Resumed;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A client that publishes as the engine does. What it returns and throws is turned into statements.
 *
 * @param <R> the type of a published post
 */
public abstract class PublishingClient<R> implements Scenario.Client {

  private final Statements statements;

  protected PublishingClient(Statements statements) {
    this.statements = statements;
  }

  /**
   * Makes the post of an intention, and returns what publishes it.
   *
   * @throws IllegalArgumentException or UncheckedIOException if it cannot be made
   */
  protected abstract Supplier<R> publishing(Intention intention);

  /** Resumes what is open. */
  protected abstract List<Resumed<R>> resumed();

  /** Settles a post. */
  protected abstract Optional<R> reconciled(IdempotencyKey key);

  /** Abandons a post. */
  protected abstract boolean abandoned(IdempotencyKey key);

  /** Waits for a post. */
  protected abstract R awaited(String id, Duration limit);

  /** Returns the id that the service has for a post. */
  protected abstract String id(R published);

  /** Returns the status of a post. */
  protected abstract Object status(R published);

  /** Returns the id that the service has, for one that the client shows. */
  protected String named(String id) {
    return id;
  }

  @Override
  public final Statement publish(Intention intention) {
    Supplier<R> publishing;
    try {
      publishing = publishing(intention);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      return new Statement(intention.key(), Claim.NOTHING, null, Statements.words(e));
    }
    return told(intention, () -> accepted(intention, publishing.get()));
  }

  private Statement accepted(Intention intention, R published) {
    return new Statement(intention.key(), Claim.ACCEPTED, id(published), "is " + status(published));
  }

  @Override
  public final List<Statement> resume() {
    List<Statement> all = new ArrayList<>();
    try {
      resumed().forEach(one -> all.add(named(resumed(one))));
    } catch (RuntimeException e) {
      all.add(named(statements.failed(null, e)));
    }
    return all;
  }

  private Statement resumed(Resumed<R> one) {
    R published = one.published();
    return statements.resumed(
        one.key().value(),
        one.result() == Resumed.Result.ACCEPTED,
        published == null ? null : id(published),
        one.result(),
        one.explanation());
  }

  @Override
  public final Statement reconcile(Intention intention) {
    return told(
        intention,
        () ->
            reconciled(key(intention))
                .map(published -> accepted(intention, published))
                .orElseGet(() -> Statements.certainlyNot(intention.key())));
  }

  @Override
  public final Statement abandon(Intention intention) {
    return told(intention, () -> Statements.abandoned(intention.key(), abandoned(key(intention))));
  }

  @Override
  public final Statement await(Intention intention, String id, Duration limit) {
    return told(
        intention,
        () -> {
          R read = awaited(id, limit);
          return new Statement(
              intention.key(),
              id(read).equals(id) ? Claim.NOTHING : Claim.UNDOCUMENTED,
              null,
              id(read) + " is " + status(read));
        });
  }

  /** Returns the key of an intention. */
  protected static IdempotencyKey key(Intention intention) {
    return new IdempotencyKey(intention.key());
  }

  private Statement told(Intention intention, Supplier<Statement> call) {
    return named(statements.told(intention.key(), call));
  }

  private Statement named(Statement told) {
    return told.id() == null
        ? told
        : new Statement(told.key(), told.claim(), named(told.id()), told.words());
  }
}
