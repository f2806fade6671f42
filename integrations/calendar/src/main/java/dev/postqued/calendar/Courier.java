package dev.postqued.calendar;

import dev.postqued.errors.Delivery;
import dev.postqued.errors.IdempotencyConflictException;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceException;
import dev.postqued.jdbc.internal.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a post that is due to the service. The ledger says SENDING before anything is sent, and an attempt that ended in a
 * crash is one more of the same post under the same key: that it goes out once is the affair of the client and its journal.
 */
final class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  /** Others leave a post alone for so long, unless db-scheduler has found its machine dead. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  /** A service forgets a key after a day: nothing is learnt about a post from then on. */
  private static final Duration KEY = Duration.ofDays(1);

  private final Ledger ledger;
  private final Outlet outlet;
  private final Duration greatestAge;

  Courier(Ledger ledger, Outlet outlet, Duration greatestAge) {
    this.ledger = ledger;
    this.outlet = outlet;
    this.greatestAge = greatestAge;
  }

  /**
   * What there is to do about a post.
   *
   * @param attempt the post, if it is to be sent now
   * @param mayBeOut whether an earlier attempt may have published it
   * @param lookAgain when to look again, if it is not
   */
  private record Begun(@Nullable Entry attempt, boolean mayBeOut, OptionalLong lookAgain) {

    static final Begun NOTHING = new Begun(null, false, OptionalLong.empty());

    static Begun later(long time) {
      return new Begun(null, false, OptionalLong.of(time));
    }
  }

  /**
   * Looks at a post, and sends it if it is due.
   *
   * @param number its row
   * @return when to look at it again, in milliseconds since 1970; empty if there is nothing more to do
   */
  OptionalLong look(long number) {
    Begun begun = ledger.transact(sql -> begin(sql, number));
    Entry attempt = begun.attempt();
    if (attempt == null) {
      return begun.lookAgain();
    }
    Attempt made = send(attempt);
    return ledger.transact(sql -> end(sql, attempt, begun.mayBeOut(), made));
  }

  private Begun begin(Sql sql, long number) throws SQLException {
    Entry entry = ledger.find(sql, number).orElse(null);
    if (entry == null || !entry.state().isOpen() || ledger.isPaused(sql, entry.calendar())) {
      return Begun.NOTHING;
    }
    long now = ledger.now(sql);
    if (entry.nextAt() > now) {
      return Begun.later(entry.nextAt());
    }
    if (isTooLate(entry, now) || !isWanted(sql, entry, now)) {
      giveUp(sql, entry);
      return Begun.NOTHING;
    }
    // Whoever reads this after a crash must take it for sent, unless an end of this attempt proves
    // otherwise.
    Outcome outcome = Outcome.of(entry).attempt().again(now + LEASE.toMillis(), true);
    if (!ledger.move(sql, entry, PostState.SENDING, outcome)) {
      return Begun.later(now);
    }
    Entry begun = ledger.find(sql, number).orElseThrow();
    return new Begun(begun, entry.mayBeOut(), OptionalLong.empty());
  }

  private boolean isTooLate(Entry entry, long now) {
    Duration age = Duration.ofMillis(now - entry.sendableAt());
    return age.compareTo(entry.mayBeOut() ? greatestAge.plus(KEY) : greatestAge) > 0;
  }

  /** A time of a recurring post that nobody has begun with goes by what is to become of missed ones. */
  private boolean isWanted(Sql sql, Entry entry, long now) throws SQLException {
    if (entry.series() == null || entry.attempts() > 0) {
      return true;
    }
    return Series.find(sql, ledger, entry.calendar(), entry.series())
        .map(series -> series.isWanted(entry.dueAt(), now))
        .orElse(true);
  }

  private void giveUp(Sql sql, Entry entry) throws SQLException {
    PostState state = entry.mayBeOut() ? PostState.UNKNOWN : PostState.MISSED;
    String message = entry.message() == null ? "It was not sent in time" : entry.message();
    boolean unused = ledger.move(sql, entry, state, Outcome.of(entry).because(message));
    LOG.warn("Post {} of calendar {} is {}: {}", entry.id(), entry.calendar(), state, message);
  }

  /**
   * How an attempt ended.
   *
   * @param state the state of the post
   * @param reference what the service calls it, if it is sent
   * @param message why it is not sent
   * @param asked for how long the service wants to be left alone
   * @param mayBeOut whether it may be out all the same
   */
  private record Attempt(
      PostState state,
      @Nullable String reference,
      @Nullable String message,
      Duration asked,
      boolean mayBeOut) {}

  private Attempt send(Entry entry) {
    try {
      String reference = outlet.publish(entry.post(), entry.key());
      return new Attempt(PostState.SENT, reference, null, Duration.ZERO, false);
    } catch (InterruptedCallException e) {
      throw e;
    } catch (IdempotencyConflictException e) {
      return new Attempt(PostState.UNKNOWN, null, e.getMessage(), Duration.ZERO, true);
    } catch (InvalidRequestException e) {
      boolean refused = e.delivery() == Delivery.REFUSED || e.delivery() == Delivery.NOT_SENT;
      return refused ? refused(e) : again(e, Duration.ZERO, true);
    } catch (ServiceException e) {
      boolean maybe = e.delivery() == Delivery.UNKNOWN || e.delivery() == Delivery.ACCEPTED;
      return again(e, e.retryAfter().orElse(Duration.ZERO), maybe);
    } catch (IllegalArgumentException e) {
      return refused(e);
    } catch (RuntimeException e) {
      LOG.warn("Post {} of calendar {} failed", entry.id(), entry.calendar(), e);
      // It may be thrown after the post was sent.
      return again(e, Duration.ZERO, true);
    }
  }

  private static Attempt refused(RuntimeException e) {
    return new Attempt(PostState.REFUSED, null, words(e), Duration.ZERO, false);
  }

  private static Attempt again(RuntimeException e, Duration wait, boolean maybe) {
    return new Attempt(PostState.SENDING, null, words(e), wait, maybe);
  }

  private static String words(RuntimeException e) {
    return e.getMessage() == null ? e.getClass().getName() : e.getMessage();
  }

  /**
   * What was sent is sent, whoever has worked on the post meanwhile; a failure counts only for the version it belongs to. A
   * refusal proves nothing about earlier attempts.
   */
  private OptionalLong end(Sql sql, Entry begun, boolean earlier, Attempt made)
      throws SQLException {
    Entry now = ledger.find(sql, begun.number()).orElse(null);
    if (now == null || (now.version() != begun.version() && made.state() != PostState.SENT)) {
      return OptionalLong.empty();
    }
    boolean mayBeOut = earlier || made.mayBeOut();
    Outcome outcome =
        new Outcome(now.attempts(), now.nextAt(), mayBeOut, now.reference(), made.message());
    if (made.state() == PostState.SENT) {
      boolean unused =
          ledger.move(sql, now, PostState.SENT, outcome.sent(String.valueOf(made.reference())));
      return OptionalLong.empty();
    }
    if (made.state() == PostState.SENDING) {
      long next = ledger.now(sql) + pause(now.attempts(), made.asked()).toMillis();
      boolean unused = ledger.move(sql, now, PostState.SENDING, outcome.again(next, mayBeOut));
      return OptionalLong.of(next);
    }
    boolean unused = ledger.move(sql, now, mayBeOut ? PostState.UNKNOWN : made.state(), outcome);
    return OptionalLong.empty();
  }

  private static Duration pause(int attempts, Duration asked) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 6));
    Duration shorter = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    return shorter.compareTo(asked) > 0 ? shorter : asked;
  }
}
