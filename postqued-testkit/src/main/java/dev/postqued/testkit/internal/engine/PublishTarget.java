package dev.postqued.testkit.internal.engine;

import java.time.Instant;

/**
 * One target of a publication.
 *
 * @param due when it is to be sent
 * @param draft whether it goes to the inbox instead of the profile
 * @param fails whether it fails in the end
 */
record PublishTarget(String id, String platform, Instant due, boolean draft, boolean fails) {}
