package dev.postqued.testkit.postsyncer;

import java.time.Instant;

/**
 * An event that was sent.
 *
 * @param at when it was sent, on the sandbox clock
 * @param id its id, as in the header {@code webhook-id}
 * @param type its type, such as {@code post.published}
 * @param body the request body
 * @param webhook the id of the webhook that it was sent for
 * @param answer the HTTP status of the answer, or 0 if none came
 */
public record SentEvent(
    Instant at, String id, String type, String body, long webhook, int answer) {}
