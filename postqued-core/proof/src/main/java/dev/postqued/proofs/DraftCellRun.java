package dev.postqued.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.service.Resumed;
import dev.postqued.testkit.Faults;
import dev.postqued.testkit.SandboxClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A program that publishes one post while something goes wrong, and does as it is told then.
 *
 * @param <R> the type of a published post
 */
public abstract class DraftCellRun<R> implements AutoCloseable {

  /** After which the service is no longer at work on anything. */
  protected static final Duration SETTLING = Duration.ofMinutes(11);

  private static final Duration AT_ONCE = Duration.ofSeconds(5);

  private final DraftStage stage;
  private final SandboxClock clock;
  private final OnceTruth<R> truth;
  private final int number;
  private IdempotencyKey key = IdempotencyKey.of("cell");
  private @Nullable ServiceException told;
  private boolean published;

  /**
   * Publishes nothing yet.
   *
   * @param number tells cells apart
   */
  protected DraftCellRun(DraftStage stage, SandboxClock clock, OnceTruth<R> truth, int number) {
    this.stage = stage;
    this.clock = clock;
    this.truth = truth;
    this.number = number;
  }

  /** Publishes the post of the cell. */
  protected abstract R publish(IdempotencyKey key);

  /** Settles it. */
  protected abstract Optional<R> reconcile(IdempotencyKey key);

  /** Resumes what is open. */
  protected abstract List<Resumed<R>> resume();

  /** Returns how many posts are open. */
  protected abstract int pending();

  /** Goes on with another client, which is in no hurry. */
  protected abstract void reopen();

  /** Returns what goes wrong. */
  protected abstract Trouble trouble();

  /** Forgets every fault of the sandbox. */
  protected abstract void clearFaults();

  /** Returns how many posts people see. */
  protected abstract int seen();

  /** Returns whether the drafts that a caller is told of are all there are. */
  protected boolean countsDrafts() {
    return true;
  }

  /** Decides about what is not settled at the end; by default that must not be. */
  protected void leftToAPerson(ServiceException unsettled) {
    assertThat(unsettled).as("told at the end").isNull();
  }

  /**
   * Lets something go wrong, and publishes.
   *
   * @param faults those of the sandbox, of the operation
   * @param before what a client asks for just before; null if it begins with the operation
   */
  public void publishInTrouble(
      Faults.Plan faults, Object operation, @Nullable Object before, int times) {
    trouble().befall(stage.relay(), faults, operation, before, times);
    publish();
  }

  /** Publishes, or hears that it failed. */
  protected final void publish() {
    told = null;
    try {
      holds(publish(key));
    } catch (ServiceException e) {
      told = e;
      truth.holds(e);
    }
  }

  /** Publishes the post that a person sends in place of this one. */
  protected final void publishInPlace() {
    published = true; // The draft that was abandoned stays, as the person knows.
    key = IdempotencyKey.of("another");
    publish();
  }

  private void holds(R post) {
    truth.holds(post);
    if (!published && countsDrafts()) {
      truth.countsDrafts(post);
    }
    published = true;
  }

  /** Does what a caller can do, each in its turn, once nothing goes wrong any more. */
  public void settleOnceTheTroubleIsOver() {
    stage.arriveLate();
    clearFaults();
    stage.relay().recover();
    if (trouble().takesTime()) {
      reopen();
    }
    Duration asked = told == null ? Duration.ZERO : told.retryAfter().orElse(Duration.ZERO);
    clock.advance(asked.plus(number % 4 < 2 ? AT_ONCE : SETTLING));
    List<Runnable> ways = List.of(this::publish, this::reconciled, this::resumed);
    for (int way = 0; way < ways.size(); way++) {
      ways.get((way + number) % ways.size()).run();
    }
    publish();
    if (told != null) {
      leftToAPerson(told);
    }
    goesOutOnce();
  }

  private void reconciled() {
    try {
      Optional<R> settled = reconcile(key);
      truth.holds(settled);
      settled.ifPresent(this::holds);
    } catch (UnknownOutcomeException e) {
      truth.holds(e);
    } catch (IllegalArgumentException unknown) {
      assertThat(stage.out()).as("what the journal does not know").isEmpty();
    }
  }

  private void resumed() {
    List<Resumed<R>> resumed = resume();
    truth.holds(resumed);
    resumed.stream().map(Resumed::published).filter(Objects::nonNull).forEach(this::holds);
  }

  private void goesOutOnce() {
    assertThat(pending()).as("left open").isZero();
    clock.advance(Duration.ofHours(3));
    assertThat(seen()).as("what people see").isOne();
    stage
        .relay()
        .promotions()
        .forEach(
            (post, bodies) -> {
              assertThat(new HashSet<>(bodies)).as("promotions of %s", post).hasSize(1);
              check(bodies);
            });
  }

  /** Checks the promotions of one post, which are equal. */
  protected void check(List<String> bodies) {}

  /** Returns the key that is published under now. */
  protected final IdempotencyKey key() {
    return key;
  }

  /** Returns what the last publish failed with; null if it did not. */
  protected final @Nullable ServiceException told() {
    return told;
  }
}
