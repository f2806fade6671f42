package dev.postqued.calls;

import dev.postqued.errors.Delivery;
import java.time.Duration;

/**
 * An attempt that has ended.
 *
 * @param number 1 for the first
 * @param delivery what is known of it; {@link Delivery#ACCEPTED} if it succeeded
 * @param status the HTTP status; 0 if there was no response
 * @param took how long it took, without the waits before and after it
 */
public record EndedAttempt(int number, Delivery delivery, int status, Duration took) {}
