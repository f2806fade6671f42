package dev.postqued.testkit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to the API.
 *
 * @param at when it was answered, on the sandbox clock
 * @param operation the id of the operation in the API document, such as {@code createPost}, or null if there is none
 * @param method the HTTP method
 * @param path the path with its query, below the address of the API
 * @param headers the header fields that say something about a client, names in lower case, never {@code Authorization}
 * @param status the status of the answer, also where a fault kept it from the client
 * @param fault what went wrong on purpose, if anything
 */
public record OperationCall(
    Instant at,
    @Nullable String operation,
    String method,
    String path,
    Map<String, String> headers,
    int status,
    @Nullable Fault fault) {}
