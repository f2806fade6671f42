package dev.postqued.journal;

import dev.postqued.idempotency.IdempotencyKey;
import java.time.Instant;

/**
 * A post in a journal. It contains no secret: neither the API key nor a presigned URL.
 *
 * @param key the key of the post
 * @param step the step it has reached
 * @param updatedAt when this was written
 * @param state everything else as JSON, opaque to a journal: the media and the progress of their
 *     uploads, the targets, the exact bytes of the request, the time it was first sent, the id of
 *     the publication
 */
public record JournalEntry(IdempotencyKey key, Step step, Instant updatedAt, String state) {}
