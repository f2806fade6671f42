package dev.postqued.postquickai.accounts;

import java.time.Instant;
import java.util.Optional;

/**
 * An API key of the user, without the key itself.
 *
 * @param id its id
 * @param name its name; may be empty
 * @param start the first characters of the key, as the service shows them; may be empty
 * @param isActive whether it is accepted
 * @param createdAt when it was created, if the service says it
 * @param lastUsedAt when it was last used; empty if never
 * @param revokedAt when it was revoked; empty if it was not
 */
public record ApiKey(
    String id,
    String name,
    String start,
    boolean isActive,
    Optional<Instant> createdAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> revokedAt) {}
