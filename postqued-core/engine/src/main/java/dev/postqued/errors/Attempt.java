package dev.postqued.errors;

import java.io.Serializable;
import java.time.Duration;

/**
 * One attempt at a request that failed.
 *
 * @param number 1 for the first
 * @param delivery what is known about it
 * @param result the result in a few words, such as {@code HTTP 503}
 * @param took how long it took
 * @param waited the wait before the next one; zero after the last
 */
public record Attempt(int number, Delivery delivery, String result, Duration took, Duration waited)
    implements Serializable {}
