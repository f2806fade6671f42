package dev.postqued.limits;

import java.time.Duration;

/**
 * How much of a budget is left.
 *
 * @param limit requests in a window
 * @param free requests that could be made now
 * @param inFlight requests that await their response
 * @param waiting callers in the queue
 * @param estimatedWait how long a new caller would wait, by estimate
 */
public record RateState(int limit, int free, int inFlight, int waiting, Duration estimatedWait) {}
