package dev.postqued.engine.internal.limits;

import dev.postqued.environment.Environment;
import dev.postqued.limits.Budget;
import dev.postqued.limits.NoPermitException;
import dev.postqued.limits.RateLimiter;
import dev.postqued.limits.RateState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * As many slots as a window has permits. A slot is taken by a request and is free again one window
 * after its response arrived, so that two uses of it reach the server at least a window apart, however
 * long the network takes. A server can then count neither in a sliding nor in a fixed window more
 * than the budget; a limiter that refills by the clock lets twice the budget through at the edge of a
 * cycle. A budget of several windows takes a slot of each.
 */
public final class SlotRateLimiter implements RateLimiter {

  private final Map<Budget, List<Slots>> budgets = new ConcurrentHashMap<>();
  private final Environment environment;

  /** All slots are free at the start. */
  public SlotRateLimiter(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Permit acquire(Budget budget, Instant deadline)
      throws NoPermitException, InterruptedException {
    List<Slots> windows = windows(budget);
    if (windows.size() == 1) {
      return windows.get(0).acquire(deadline);
    }
    Deque<Permit> taken = new ArrayDeque<>();
    try {
      for (Slots window : windows) {
        taken.push(window.acquire(deadline));
      }
    } catch (NoPermitException | InterruptedException e) {
      taken.forEach(Permit::close);
      throw e;
    }
    return () -> taken.forEach(Permit::close);
  }

  @Override
  public void pushBack(Budget budget, Duration wait) {
    windows(budget).forEach(window -> window.pushBack(wait));
  }

  @Override
  public RateState state(Budget budget) {
    return windows(budget).stream()
        .map(Slots::state)
        .max(Comparator.comparing(RateState::estimatedWait))
        .orElseThrow();
  }

  /** The longest window first: a slot of it is rarer, and is waited for while no other is held. */
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
