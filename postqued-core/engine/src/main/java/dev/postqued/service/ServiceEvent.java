package dev.postqued.service;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of a service.
 *
 * @param id the id of what it is about; null for a kind that the client does not know
 * @param kind its kind, as the service names it
 * @param at when it happened; null if the event does not say
 * @param content all of it
 */
public record ServiceEvent(
    @Nullable String id, String kind, @Nullable Instant at, Map<String, Object> content) {}
