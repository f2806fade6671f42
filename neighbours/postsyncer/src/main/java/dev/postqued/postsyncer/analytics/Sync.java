package dev.postqued.postsyncer.analytics;

import java.util.Optional;

/**
 * What the service started to fetch new figures.
 *
 * @param post the id of the post
 * @param jobs how many jobs it started
 * @param skipped why it started none, such as {@code post_owner_subscription_inactive}; empty if it did not say
 */
public record Sync(long post, int jobs, Optional<String> skipped) {}
