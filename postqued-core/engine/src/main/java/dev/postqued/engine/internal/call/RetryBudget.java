package dev.postqued.engine.internal.call;

/**
 * How many retries a server is worth. Each one costs, each success earns a little: a server that
 * answers now and then gets its retries, one that is down is asked only once per call after a hundred
 * of them.
 */
final class RetryBudget {

  private static final int CAPACITY = 500;
  private static final int COST = 5;
  private static final int EARNED = 1;

  private int left = CAPACITY;

  synchronized boolean take() {
    if (left < COST) {
      return false;
    }
    left -= COST;
    return true;
  }

  synchronized void earn() {
    left = Math.min(CAPACITY, left + EARNED);
  }
}
