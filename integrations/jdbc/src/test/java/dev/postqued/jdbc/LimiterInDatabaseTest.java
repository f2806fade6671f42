package dev.postqued.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.limits.Budget;
import dev.postqued.limits.NoPermitException;
import dev.postqued.limits.RateLimiter;
import dev.postqued.limits.RateLimiter.Permit;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What limiters see of each other, in the time of a database that the test moves. */
class LimiterInDatabaseTest {

  private static final Budget ONE = Budget.perMinute("publish", 1);
  private static final Duration LONG = Duration.ofHours(1);

  @RegisterExtension final TestDatabase database = TestDatabase.sqlite();

  private DatabaseTime time;
  private SharedDatabase first;
  private SharedDatabase second;

  @BeforeEach
  void open() {
    time = new DatabaseTime(database);
    first = time.open();
    second = time.open();
  }

  private Instant use(RateLimiter limiter) throws Exception {
    try (Permit permit = limiter.acquire(ONE, LONG)) {
      return time.clock().instant();
    }
  }

  @Test
  void aPermitThatOneHasUsedIsUsedForAll() throws Exception {
    Instant used = use(first.rateLimiter("acme"));

    assertThat(use(second.rateLimiter("acme"))).isAfter(used.plusSeconds(60));
  }

  @Test
  void anotherAccountHasItsOwn() throws Exception {
    Instant used = use(first.rateLimiter("acme"));

    assertThat(use(second.rateLimiter("other"))).isEqualTo(used);
  }

  @Test
  void aPushBackHoldsForAll() throws Exception {
    Instant before = time.clock().instant();
    first.rateLimiter("acme").pauseFor(ONE, Duration.ofMinutes(10));

    assertThat(use(second.rateLimiter("acme"))).isAfterOrEqualTo(before.plusSeconds(600));
  }

  @Test
  void thePermitOfADeadProgramIsFreeAfterItsLeaseAndAWindow() throws Exception {
    Permit unused = first.withLease(Duration.ofMinutes(2)).rateLimiter("acme").acquire(ONE, LONG);
    RateLimiter next = second.rateLimiter("acme");
    assertThat(next.state(ONE).inFlight()).isOne();
    time.sleep(Duration.ofMinutes(2));
    assertThatThrownBy(() -> next.acquire(ONE, Duration.ZERO))
        .isInstanceOf(NoPermitException.class);

    time.sleep(Duration.ofSeconds(61));

    Permit taken = next.acquire(ONE, Duration.ZERO);
    assertThat(next.state(ONE).inFlight()).isOne();
    taken.close();
  }

  @Test
  void whoComesBackAfterItsLeaseFreesNothingOfOthers() throws Exception {
    Permit late = first.withLease(Duration.ofMinutes(2)).rateLimiter("acme").acquire(ONE, LONG);
    time.sleep(Duration.ofMinutes(4));
    RateLimiter next = second.rateLimiter("acme");
    Permit held = next.acquire(ONE, Duration.ZERO);

    late.notSent();

    assertThat(next.state(ONE).inFlight()).isOne();
    assertThat(next.state(ONE).free()).isZero();
    held.close();
  }

  @Test
  void whoDeclaresFewerPermitsUsesFewer() throws Exception {
    RateLimiter many = first.rateLimiter("acme");
    RateLimiter few = second.rateLimiter("acme");
    Budget three = Budget.perMinute("publish", 3);
    many.acquire(three, Duration.ZERO).close();

    assertThatThrownBy(() -> few.acquire(ONE, Duration.ZERO)).isInstanceOf(NoPermitException.class);
    assertThat(many.state(three).free()).isEqualTo(2);
  }

  @Test
  void optionsAreChecked() {
    assertThatThrownBy(() -> first.withMargin(Duration.ofMillis(-1)))
        .hasMessage("margin must be between PT0S and PT24H, was PT-0.001S");
    assertThatThrownBy(() -> first.withLease(Duration.ZERO))
        .hasMessage("lease must be between PT1S and PT24H, was PT0S");
    assertThatThrownBy(() -> first.rateLimiter(" "))
        .hasMessage("account must not be empty; name whose budgets they are");
  }
}
