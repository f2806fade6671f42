package dev.postqued.engine.internal.config;

import java.time.Duration;

/**
 * How often and how late calls are retried.
 *
 * @param maxAttempts the largest number of attempts at a call
 * @param maxRetryAfter the longest wait that the service may ask for
 */
public record Retries(int maxAttempts, Duration maxRetryAfter) {}
