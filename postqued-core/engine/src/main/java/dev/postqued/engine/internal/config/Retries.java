package dev.postqued.engine.internal.config;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How often and how late calls are repeated.
 *
 * @param maxAttempts how often a call is tried at most
 * @param maxRetryAfter the longest wait that the service may ask for
 * @param jitter random numbers from 0 to 1
 */
public record Retries(int maxAttempts, Duration maxRetryAfter, DoubleSupplier jitter) {}
