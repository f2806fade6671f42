package dev.postqued.simulator;

import org.jspecify.annotations.Nullable;

/**
 * What a client says to its user.
 *
 * @param key the key that it is about; null for none
 * @param claim what it means
 * @param id the id of the publication, if it is told
 * @param words the words, for a story and for comparison with those of the service
 */
public record Statement(@Nullable String key, Claim claim, @Nullable String id, String words) {}
