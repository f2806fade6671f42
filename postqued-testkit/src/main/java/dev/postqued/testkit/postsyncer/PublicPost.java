package dev.postqued.testkit.postsyncer;

import java.time.Instant;

/**
 * A post as people see it on a platform.
 *
 * @param post the id of the post
 * @param account the id of the account
 * @param platform the platform
 * @param text the text of its first part
 * @param at when it went out
 * @param platformPostId its id on the platform
 */
public record PublicPost(
    long post, long account, String platform, String text, Instant at, String platformPostId) {}
