package dev.postqued.engine.internal.config;

import java.time.Duration;

/**
 * How often and how late calls are repeated.
 *
 * @param maxAttempts how often a call is tried at most
 * @param maxRetryAfter the longest wait that the service may ask for
 */
public record Retries(int maxAttempts, Duration maxRetryAfter) {}
