package dev.postqued.testkit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to the API.
 *
 * @param at when it was answered, on the sandbox clock
 * @param operation what was asked, or null if the API has no such operation
 * @param method the HTTP method
 * @param path the path with its query
 * @param headers the header fields that say something about a client, names in lower case, never {@code Authorization}
 * @param idempotencyKey the value of {@code Idempotency-Key}, if there was one
 * @param status the status of the answer, also where a fault kept it from the client
 * @param fault what went wrong on purpose, if anything
 */
public record ApiCall(
    Instant at,
    @Nullable Operation operation,
    String method,
    String path,
    Map<String, String> headers,
    @Nullable String idempotencyKey,
    int status,
    @Nullable Fault fault) {}
