package dev.postqued.engine.internal.config;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How often and how late calls are retried.
 *
 * @param maxAttempts the largest number of attempts at a call
 * @param maxRetryAfter the longest wait that the service may ask for
 * @param jitter random numbers from 0 to 1
 */
public record Retries(int maxAttempts, Duration maxRetryAfter, DoubleSupplier jitter) {}
