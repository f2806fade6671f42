package dev.postqued.testkit.postquickai;

import java.time.Instant;

/**
 * Something that people see on a platform.
 *
 * @param id the id of the post or the video
 * @param platform the platform
 * @param text its text
 * @param at when it was there, on the sandbox clock
 */
public record PublicPost(String id, String platform, String text, Instant at) {}
