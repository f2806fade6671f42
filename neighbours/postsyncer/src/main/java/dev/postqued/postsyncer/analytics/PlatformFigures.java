package dev.postqued.postsyncer.analytics;

import dev.postqued.postsyncer.posts.PostStatus;
import java.util.Optional;

/**
 * Reactions to a post on one platform.
 *
 * @param platformPostId its id there
 * @param post its id in the service
 * @param platform the platform, such as {@code twitter}
 * @param status its status there
 * @param address its address there, once it has one
 * @param figures the reactions
 */
public record PlatformFigures(
    String platformPostId,
    long post,
    String platform,
    PostStatus status,
    Optional<String> address,
    Figures figures) {}
