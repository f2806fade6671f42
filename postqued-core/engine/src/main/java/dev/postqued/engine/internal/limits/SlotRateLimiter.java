package dev.postqued.engine.internal.limits;

import dev.postqued.environment.Environment;
import dev.postqued.limits.Budget;
import dev.postqued.limits.NoPermitException;
import dev.postqued.limits.RateLimiter;
import dev.postqued.limits.RateState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has as many slots as a window has permits. A request takes a slot, which is free again one window
 * after the response arrived. Two uses of a slot therefore reach the server at least a window
 * apart, however slow the network is, and the server never counts more than the budget, in a
 * sliding or a fixed window. (A limiter that refills by the clock lets twice the budget through at
 * the edge of a window.) A request against a budget of several windows takes a slot of each.
 */
public final class SlotRateLimiter implements RateLimiter {

  private static final Logger LOG = LoggerFactory.getLogger(RateLimiter.class);
  private static final Duration LONG_WAIT = Duration.ofSeconds(5);

  private final Map<Budget, List<Slots>> budgets = new ConcurrentHashMap<>();
  private final Environment environment;

  /** All slots are free at the start. */
  public SlotRateLimiter(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Permit acquire(Budget budget, Duration maxWait)
      throws NoPermitException, InterruptedException {
    tellOfALongWait(budget, maxWait);
    Instant deadline = deadline(maxWait);
    List<Slots> windows = windows(budget);
    if (windows.size() == 1) {
      return windows.get(0).acquire(deadline);
    }
    List<Slots.Slot> taken = new ArrayList<>();
    try {
      for (Slots window : windows) {
        taken.add(window.acquire(deadline));
      }
    } finally {
      if (taken.size() < windows.size()) {
        taken.forEach(Slots.Slot::notSent);
      }
    }
    return new SeveralSlots(taken);
  }

  /** Once, before it begins: a program that stands still for a minute should say why. */
  private void tellOfALongWait(Budget budget, Duration maxWait) {
    Duration wait = state(budget).estimatedWait();
    if (wait.compareTo(LONG_WAIT) > 0 && wait.compareTo(maxWait) <= 0) {
      LOG.info(
          "Waiting for about {} s, because the limit \"{}\" of {} is used up",
          wait.toSeconds(),
          budget.name(),
          budget.limits());
    }
  }

  private Instant deadline(Duration maxWait) {
    Instant now = environment.ticker().instant();
    return Duration.between(now, Instant.MAX).compareTo(maxWait) < 0
        ? Instant.MAX
        : now.plus(maxWait);
  }

  private record SeveralSlots(List<Slots.Slot> slots) implements Permit {

    @Override
    public void notSent() {
      slots.forEach(Slots.Slot::notSent);
    }

    @Override
    public void close() {
      slots.forEach(Slots.Slot::close);
    }
  }

  @Override
  public void pauseFor(Budget budget, Duration wait) {
    windows(budget).forEach(window -> window.pauseFor(wait));
  }

  @Override
  public RateState state(Budget budget) {
    return windows(budget).stream()
        .map(Slots::state)
        .max(Comparator.comparing(RateState::estimatedWait))
        .orElseThrow();
  }

  /**
   * The longest window first: its slots are rarer, and no other slot is held while waiting for one.
   */
  private List<Slots> windows(Budget budget) {
    return budgets.computeIfAbsent(
        budget,
        known ->
            known.windows().stream()
                .sorted(Comparator.comparing(Budget.Window::length).reversed())
                .map(window -> new Slots(window, environment))
                .toList());
  }
}
