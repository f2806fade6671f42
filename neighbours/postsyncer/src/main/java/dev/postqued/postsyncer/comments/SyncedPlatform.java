package dev.postqued.postsyncer.comments;

/**
 * Whether the comments of a post were fetched from a platform.
 *
 * @param platform the platform, such as {@code twitter}
 * @param synced whether they were asked for; false if the post is not public there
 */
public record SyncedPlatform(String platform, boolean synced) {}
