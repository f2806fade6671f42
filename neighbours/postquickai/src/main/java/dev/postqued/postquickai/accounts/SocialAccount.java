package dev.postqued.postquickai.accounts;

import java.time.Instant;
import java.util.Optional;

/**
 * A connected account of a platform. Accounts are connected in the dashboard.
 *
 * @param id its id
 * @param platform its platform
 * @param name its name there, such as {@code @mybrand}; may be empty
 * @param type {@code business} or {@code personal}, if the service says it
 * @param picture the address of its picture, if it has one
 * @param isActive whether it can be published to
 * @param connectedAt when it was connected, if the service says it
 */
public record SocialAccount(
    String id,
    Platform platform,
    String name,
    Optional<String> type,
    Optional<String> picture,
    boolean isActive,
    Optional<Instant> connectedAt) {}
