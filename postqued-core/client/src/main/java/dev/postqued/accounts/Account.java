package dev.postqued.accounts;

import org.jspecify.annotations.Nullable;

/**
 * A connected account of a platform.
 *
 * @param id the id that targets name, opaque
 * @param platform the platform it belongs to
 * @param username the name on the platform as the service gives it, for TikTok with a leading
 *     {@code @}
 * @param displayName the name that people see; null if the service gives none
 */
public record Account(
    String id, Platform platform, String username, @Nullable String displayName) {}
