package dev.postqued.engine.internal.call;

/**
 * Limits the retries per server. Each retry costs, each success earns a little: a server that
 * responds now and then gets its retries; after a hundred of them, one that is down gets one
 * request per call.
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
