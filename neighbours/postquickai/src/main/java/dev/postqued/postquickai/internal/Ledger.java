package dev.postqued.postquickai.internal;

import dev.postqued.errors.Failure;
import dev.postqued.errors.ServiceException;
import dev.postqued.postquickai.credits.CreditBudgetException;
import dev.postqued.postquickai.credits.Credits;
import dev.postqued.postquickai.credits.Spending;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a client spends. Credits are set aside before a request is sent, and given back only if it is certain that it
 * cost nothing, so that the budget holds whatever gets lost.
 */
public final class Ledger {

  private final @Nullable Credits budget;

  /** What the videos have cost that are not known to be ready or to have failed; of the latest, for others nothing is given back here. */
  private final LatestMap<Credits> videos = new LatestMap<>();

  private Credits spent = Credits.NONE;
  private Credits unclear = Credits.NONE;

  /**
   * Creates a ledger.
   *
   * @param budget the most that may be spent; null for no limit
   */
  public Ledger(@Nullable Credits budget) {
    this.budget = budget;
  }

  /**
   * Makes a call that costs credits.
   *
   * @throws CreditBudgetException if it does not fit into the budget
   */
  <T> T pay(Credits cost, Supplier<T> call) {
    setAside(cost);
    try {
      T value = call.get();
      settle(cost, cost);
      return value;
    } catch (IllegalArgumentException e) {
      settle(cost, Credits.NONE);
      throw e;
    } catch (ServiceException e) {
      throw switch (e.delivery()) {
        case NOT_SENT, REFUSED -> {
          settle(cost, Credits.NONE);
          yield e;
        }
        case ACCEPTED -> {
          settle(cost, cost);
          yield advised(e, "It has cost " + cost);
        }
        case UNKNOWN -> advised(e, "It may have cost " + cost);
      };
    }
  }

  private synchronized void setAside(Credits cost) {
    check(cost);
    unclear = unclear.plus(cost);
  }

  /**
   * Checks whether something fits into what is left, before requests that prepare it.
   *
   * @throws CreditBudgetException if it does not
   */
  synchronized void check(Credits cost) {
    if (budget != null) {
      Credits left = budget.minus(spent).minus(unclear);
      if (!cost.fitInto(left)) {
        throw new CreditBudgetException(cost, left);
      }
    }
  }

  /** Takes credits out of those that are unclear, and books what they came to. */
  private synchronized void settle(Credits cost, Credits paid) {
    unclear = unclear.minus(cost);
    spent = spent.plus(paid);
  }

  /** A generation whose response was lost has been carried out after all. */
  synchronized void found(Credits cost) {
    settle(cost, cost);
  }

  /** Remembers what a video has cost, for the case that it fails. */
  synchronized void started(String video, Credits cost) {
    videos.put(video, cost);
  }

  /** The service gives the credits of a video back that could not be made. */
  synchronized void failed(String video) {
    Credits cost = videos.remove(video);
    if (cost != null) {
      spent = spent.minus(cost);
    }
  }

  /** A video is ready, and stays paid. */
  synchronized void made(String video) {
    videos.remove(video);
  }

  /** Returns what was spent up to now. */
  public synchronized Spending spending() {
    return new Spending(spent, unclear, Optional.ofNullable(budget));
  }

  private static ServiceException advised(ServiceException e, String cost) {
    Failure known = e.failure();
    String advice =
        known.advice()
            + " "
            + cost
            + ". It is not sent again automatically; usage() shows what is left.";
    return e.withFailure(known.toBuilder().advice(advice).build());
  }
}
