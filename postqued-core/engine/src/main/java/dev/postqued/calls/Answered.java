package dev.postqued.calls;

import org.jspecify.annotations.Nullable;

/**
 * What some calls returned, and the response that the last of them ended with.
 *
 * @param <T> the type of the value
 * @param value the value
 * @param response the last response of the API; null if no call was made, for instance because the
 *     journal knew the post
 */
public record Answered<T extends @Nullable Object>(T value, @Nullable CallResponse response) {}
