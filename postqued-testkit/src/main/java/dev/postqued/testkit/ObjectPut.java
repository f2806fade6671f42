package dev.postqued.testkit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request to the storage.
 *
 * @param at when it began, on the sandbox clock
 * @param method the HTTP method
 * @param path the path without its query, which is a secret
 * @param headerNames the names of the header fields in lower case, in the order in which they came
 * @param contentLength the length in bytes that was announced, or -1 if none was
 * @param bytesTaken how many bytes of the body were read
 * @param status the status of the answer, or 0 if none was made
 * @param fault what went wrong on purpose, if anything
 */
public record ObjectPut(
    Instant at,
    String method,
    String path,
    List<String> headerNames,
    long contentLength,
    long bytesTaken,
    int status,
    @Nullable Fault fault) {}
