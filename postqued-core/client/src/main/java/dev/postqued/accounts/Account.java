package dev.postqued.accounts;

import org.jspecify.annotations.Nullable;

/**
 * A connected account of a platform.
 *
 * @param id the id to use in a target, opaque
 * @param platform the platform it belongs to
 * @param username the name on the platform as the service returns it, for TikTok with a leading
 *     {@code @}
 * @param displayName the name that people see; null if the service returns none
 */
public record Account(
    String id, Platform platform, String username, @Nullable String displayName) {}
