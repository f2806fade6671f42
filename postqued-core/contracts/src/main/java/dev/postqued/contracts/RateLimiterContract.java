package dev.postqued.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.postqued.limits.Budget;
import dev.postqued.limits.RateLimiter;
import dev.postqued.limits.RateLimiter.Permit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link RateLimiter} keeps: no window gives more than its permits, callers are served in
 * their order, a permit that comes too late is refused at once, and what the service says counts. Where
 * time really passes, a test takes a few windows; each test has budgets of its own.
 */
public abstract class RateLimiterContract extends BudgetContract {

  /** For subclasses. */
  protected RateLimiterContract() {}

  @Test
  void callersAreServedInTheOrderInWhichTheyCame() throws Exception {
    Budget budget = budget(1);
    List<String> ends = Collections.synchronizedList(new ArrayList<>());
    Permit held = acquire(budget);
    queued("one", budget, ends);
    queued("two", budget, ends);
    queued("three", budget, ends);
    assertEquals(3, limiter.state(budget).waiting());

    held.close();
    for (Caller caller : callers) {
      caller.join();
    }

    assertEquals(List.of("one: permit", "two: permit", "three: permit"), ends);
  }

  @Test
  void anInterruptEndsOneWaitAndThoseBehindGoOn() throws Exception {
    Budget budget = budget(1);
    List<String> ends = Collections.synchronizedList(new ArrayList<>());
    Permit held = acquire(budget);
    Caller one = queued("one", budget, ends);
    Caller two = queued("two", budget, ends);

    one.interrupt();
    one.join();
    assertEquals(1, limiter.state(budget).waiting());
    held.close();
    two.join();

    assertEquals(List.of("one: InterruptedException", "two: permit"), ends);
  }

  @Test
  void aThreadThatWasInterruptedGetsNoPermitAndTakesNone() throws Exception {
    Budget budget = budget(1);
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> acquire(budget));

    Instant used = use(budget, 1).get(0);

    assertBefore(start.plus(window()), used, "the permit is still free");
  }

  @Test
  void threadsTogetherStayWithinTheBudget() throws Exception {
    Budget budget = budget(4);
    List<Instant> used = Collections.synchronizedList(new ArrayList<>());
    Crowd.does(thread -> used.addAll(use(budget, 2)));

    List<Instant> inOrder = used.stream().sorted().toList();
    assertEquals(2 * Crowd.SIZE, inOrder.size());
    assertWithinWindows(inOrder, 4);
  }

  @Test
  void aRequestThatWasNeverSentUsesNothing() throws Exception {
    Budget budget = budget(1);
    Permit permit = acquire(budget);
    permit.notSent();
    permit.close();

    Instant used = use(budget, 1).get(0);

    assertBefore(start.plus(window()), used, "the permit is still free");
  }

  @Test
  void aPermitThatWasClosedIsNotGivenBack() throws Exception {
    Budget budget = budget(1);
    Permit permit = acquire(budget);
    permit.close();
    permit.notSent();

    Instant used = use(budget, 1).get(0);

    assertNotBefore(start.plus(window()), used, "the request counts");
  }

  @Test
  void whatTheServiceSaysCountsMoreThanFreePermits() throws Exception {
    Budget budget = budget(3);
    limiter.pauseFor(budget, windows(2));
    assertRefused(budget, 1);

    Instant used = use(budget, 1).get(0);

    assertNotBefore(start.plus(windows(2)), used, "nobody passes before the service allows it");
  }

  @Test
  void aShorterPushBackDoesNotShortenALongerOne() throws Exception {
    Budget budget = budget(1);
    limiter.pauseFor(budget, windows(2));
    limiter.pauseFor(budget, windows(0.1));

    Instant used = use(budget, 1).get(0);

    assertNotBefore(start.plus(windows(2)), used, "the longer wait counts");
  }

  @Test
  void aPushBackGivesNoPermitEarlier() throws Exception {
    Budget budget = budget(1);
    Instant first = use(budget, 1).get(0);
    limiter.pauseFor(budget, windows(0.1));

    Instant second = use(budget, 1).get(0);

    assertNotBefore(first.plus(window()), second, "the window still counts");
  }

  @Test
  void aPushBackHoldsForRequestsThatAreUnderWay() throws Exception {
    Budget budget = budget(1);
    Permit held = acquire(budget);
    limiter.pauseFor(budget, windows(3));
    held.close();

    Instant used = use(budget, 1).get(0);

    assertNotBefore(start.plus(windows(3)), used, "nobody passes before the service allows it");
  }

  @Test
  void aPushBackIsOfOneBudget() throws Exception {
    limiter.pauseFor(budget(1), windows(100));

    Instant used = use(budget(name + "-other", 1), 1).get(0);

    assertBefore(start.plus(window()), used, "another budget is free");
  }
}
