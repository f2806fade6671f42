package dev.postqued.testkit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that was sent, or lost on purpose.
 *
 * @param at when it was sent, on the sandbox clock
 * @param publicationId the publication it speaks of
 * @param targetId the target it speaks of
 * @param status the status it names
 * @param body the request body
 * @param answer the HTTP status of the answer, or 0 if none came
 * @param fault what went wrong on purpose, if anything
 */
public record WebhookDelivery(
    Instant at,
    String publicationId,
    String targetId,
    String status,
    String body,
    int answer,
    @Nullable WebhookFault fault) {}
