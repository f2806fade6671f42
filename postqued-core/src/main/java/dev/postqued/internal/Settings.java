package dev.postqued.internal;

import dev.postqued.Sleeper;
import dev.postqued.internal.http.ApiKey;
import dev.postqued.journal.Journal;
import dev.postqued.limits.RateLimiter;
import dev.postqued.webhooks.WebhookVerifier;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * What a client was built with.
 *
 * @param apiKey the key of the user
 * @param baseUrl the address of the API, without a slash at the end
 * @param connectTimeout for a connection to open
 * @param attemptTimeout for one attempt at a call of the API, from request to the end of the answer
 * @param callTimeout for all attempts at a call of the API and the waits between them
 * @param idleTimeout for an upload during which no byte moves
 * @param maxUploads how many uploads send bytes at once
 * @param maxAttempts how often a call is tried at most
 * @param maxRetryAfter the longest wait that the service may ask for
 * @param clock the time of the world, for what is scheduled and how old a key is
 * @param ticker the time that passes, for limits and waits
 * @param sleeper how to wait
 * @param jitter random numbers from 0 to 1
 * @param limiter keeps the budgets of the API
 * @param journal remembers posts
 * @param webhookVerifier decides which events are proven
 */
public record Settings(
    ApiKey apiKey,
    URI baseUrl,
    Duration connectTimeout,
    Duration attemptTimeout,
    Duration callTimeout,
    Duration idleTimeout,
    int maxUploads,
    int maxAttempts,
    Duration maxRetryAfter,
    Clock clock,
    Clock ticker,
    Sleeper sleeper,
    DoubleSupplier jitter,
    RateLimiter limiter,
    Journal journal,
    WebhookVerifier webhookVerifier) {}
