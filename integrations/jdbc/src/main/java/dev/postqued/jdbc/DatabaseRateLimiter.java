package dev.postqued.jdbc;

import dev.postqued.environment.Environment;
import dev.postqued.limits.Budget;
import dev.postqued.limits.NoPermitException;
import dev.postqued.limits.RateLimiter;
import dev.postqued.limits.RateState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives permits from the slots in a table. Its own callers form a queue, and the first one asks. */
final class DatabaseRateLimiter implements RateLimiter {

  private static final Logger LOG = LoggerFactory.getLogger(RateLimiter.class);
  private static final Duration LONG_WAIT = Duration.ofSeconds(5);

  private final SlotTable table;
  private final Environment environment;
  private final Map<String, CallerQueue> queues = new ConcurrentHashMap<>();

  DatabaseRateLimiter(SlotTable table, Environment environment) {
    this.table = table;
    this.environment = environment;
  }

  @Override
  public Permit acquire(Budget budget, Duration maxWait)
      throws NoPermitException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Instant deadline = deadline(maxWait);
    CallerQueue queue = queue(budget);
    int before = queue.size();
    if (before > 0) {
      refuseIfLate(budget, table.look(budget).wait(before), maxWait);
    }
    CallerQueue.Ticket ticket = queue.enter();
    try {
      return new SlotPermit(first(budget, queue, ticket, deadline), queue);
    } finally {
      queue.leave(ticket);
    }
  }

  private void refuseIfLate(Budget budget, Duration wait, Duration maxWait)
      throws NoPermitException {
    if (wait.isZero()) {
      return;
    }
    if (wait.compareTo(maxWait) > 0) {
      throw new NoPermitException(wait);
    }
    if (wait.compareTo(LONG_WAIT) > 0) {
      LOG.info(
          "Waiting for about {} s, because the limit \"{}\" of {} is used up",
          wait.toSeconds(),
          budget.name(),
          budget.limits());
    }
  }

  private SlotTable.Grant first(
      Budget budget, CallerQueue queue, CallerQueue.Ticket ticket, Instant deadline)
      throws NoPermitException, InterruptedException {
    queue.awaitTurn(ticket, deadline);
    for (boolean first = true; ; first = false) {
      long news = queue.news();
      SlotTable.Attempt attempt = table.take(budget);
      SlotTable.Grant grant = attempt.grant();
      if (grant != null) {
        return grant;
      }
      Duration wait = attempt.slots().wait(0);
      Duration left = Duration.between(environment.ticker().instant(), deadline);
      if (first) {
        refuseIfLate(budget, wait, left);
      }
      if (attempt.slots().awaitsResponse()) {
        if (left.isZero() || left.isNegative()) {
          throw new NoPermitException(wait);
        }
        queue.awaitResponse(news, left);
      } else {
        if (wait.compareTo(left) > 0) {
          throw new NoPermitException(wait);
        }
        queue.sleep(news, wait);
      }
    }
  }

  private Instant deadline(Duration maxWait) {
    Instant now = environment.ticker().instant();
    return Duration.between(now, Instant.MAX).compareTo(maxWait) < 0
        ? Instant.MAX
        : now.plus(maxWait);
  }

  /** A permit ends once, however often that is said. */
  private static final class SlotPermit implements Permit {

    private final SlotTable.Grant grant;
    private final CallerQueue queue;
    private final AtomicBoolean ended = new AtomicBoolean();

    private SlotPermit(SlotTable.Grant grant, CallerQueue queue) {
      this.grant = grant;
      this.queue = queue;
    }

    @Override
    public void close() {
      end(grant::end);
    }

    @Override
    public void notSent() {
      end(grant::undo);
    }

    private void end(Runnable note) {
      if (!ended.getAndSet(true)) {
        note.run();
        queue.tell();
      }
    }
  }

  @Override
  public void pauseFor(Budget budget, Duration wait) {
    table.pause(budget, wait);
    queue(budget).tell();
  }

  @Override
  public RateState state(Budget budget) {
    return table.look(budget).state(queue(budget).size());
  }

  private CallerQueue queue(Budget budget) {
    return queues.computeIfAbsent(budget.name(), name -> new CallerQueue(environment));
  }
}
