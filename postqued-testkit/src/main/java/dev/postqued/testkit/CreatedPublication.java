package dev.postqued.testkit;

import java.time.Instant;

/**
 * A publication that was created.
 *
 * @param at when, on the sandbox clock
 * @param id the id it got
 * @param idempotencyKey the key it was created with
 * @param body the request body as it was sent
 */
public record CreatedPublication(Instant at, String id, String idempotencyKey, String body) {}
