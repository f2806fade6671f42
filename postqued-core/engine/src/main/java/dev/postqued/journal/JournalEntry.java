package dev.postqued.journal;

import dev.postqued.idempotency.IdempotencyKey;
import java.time.Instant;

/**
 * What a journal remembers of one post. It holds no secret: neither the API key nor a presigned URL.
 *
 * @param key the key of the post
 * @param step how far it is
 * @param updatedAt when this was written
 * @param state everything else as JSON, opaque to a journal: the media and how far their uploads are,
 *     the targets, the exact bytes of the request, the time it was first sent, the id of the
 *     publication
 */
public record JournalEntry(IdempotencyKey key, Step step, Instant updatedAt, String state) {}
