package dev.postqued.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postqued.limits.Budget;
import dev.postqued.limits.RateLimiter.Permit;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one caller sees of budgets and their windows. */
abstract class BudgetContract extends RateLimiterSteps {

  @Test
  void aBudgetIsUsedUpBeforeAnyoneWaits() throws Exception {
    List<Instant> used = use(budget(5), 5);

    assertBefore(start.plus(window()), used.get(4), "the last of five permits comes at once");
  }

  @Test
  void noWindowGivesMoreThanItsPermits() throws Exception {
    assertWithinWindows(use(budget(3), 9), 3);
  }

  @Test
  void aRequestThatIsUnderWayKeepsItsPermit() throws Exception {
    Budget budget = budget(1);
    try (Permit held = acquire(budget)) {
      use(budget(name + "-other", 1), 2);

      assertRefused(budget, 0);
      assertEquals(1, limiter.state(budget).inFlight());
    }
  }

  @Test
  void aPermitThatIsClosedTwiceIsGivenBackOnce() throws Exception {
    Budget budget = budget(1);
    Permit first = acquire(budget);
    first.close();
    try (Permit second = acquire(budget)) {
      first.close();
      use(budget(name + "-other", 1), 2);

      assertRefused(budget, 0);
      assertEquals(1, limiter.state(budget).inFlight());
    }
  }

  @Test
  void oneBudgetDoesNotTouchAnother() throws Exception {
    use(budget(2), 2);

    List<Instant> used = use(budget(name + "-other", 2), 2);

    assertBefore(start.plus(window()), used.get(1), "another budget is free");
  }

  @Test
  void aPermitThatComesTooLateIsRefusedAtOnce() throws Exception {
    Budget budget = budget(2);
    use(budget, 2);

    assertRefused(budget, 0.3);
  }

  @Test
  void aCallerThatWasRefusedTakesNothing() throws Exception {
    Budget budget = budget(1);
    Instant used = use(budget, 1).get(0);
    assertRefused(budget, 0.3);
    assertRefused(budget, 0.3);

    Instant next = use(budget, 1).get(0);

    assertBefore(used.plus(windows(2)), next, "the next permit comes after one window");
  }

  @Test
  void theStateIsThatOfTheBudget() throws Exception {
    Budget budget = budget(3);
    use(budget, 1);
    try (Permit held = acquire(budget)) {
      assertEquals(3, limiter.state(budget).limit());
      assertEquals(1, limiter.state(budget).inFlight());
      assertEquals(1, limiter.state(budget).free());
      assertEquals(0, limiter.state(budget).waiting());
    }
  }

  private Budget twoWindows(int inOne, int inFour) {
    return new Budget(
        name,
        Budget.Scope.KEY,
        List.of(
            new Budget.Window(inOne, window()),
            new Budget.Window(inFour, window().multipliedBy(4))));
  }

  @Test
  void aRequestFitsIntoEachOfSeveralWindows() throws Exception {
    List<Instant> used = use(twoWindows(2, 3), 4);

    assertNotBefore(
        used.get(0).plus(window()), used.get(2), "the third waits for the short window");
    assertBefore(used.get(0).plus(windows(3)), used.get(2), "the third does not wait longer");
    assertNotBefore(
        used.get(0).plus(windows(4)), used.get(3), "the fourth waits for the long window");
  }

  @Test
  void aRefusalByOneWindowTakesNothingOfAnother() throws Exception {
    Budget budget = twoWindows(1, 2);
    Instant first = use(budget, 1).get(0);
    assertRefused(budget, 0.3);
    assertRefused(budget, 0.3);

    Instant second = use(budget, 1).get(0);

    assertBefore(first.plus(windows(3)), second, "the next permit comes after the short window");
  }

  @Test
  void aPermitOfSeveralWindowsThatIsClosedTwiceIsGivenBackOnce() throws Exception {
    Budget budget = twoWindows(1, 4);
    Permit first = acquire(budget);
    first.close();
    try (Permit second = acquire(budget)) {
      first.close();
      use(budget(name + "-other", 1), 2);

      assertRefused(budget, 0);
    }
  }
}
