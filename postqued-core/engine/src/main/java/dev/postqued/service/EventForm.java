package dev.postqued.service;

import dev.postqued.signatures.SignatureScheme;
import org.jspecify.annotations.Nullable;

/**
 * What the events look like that a service sends to its users.
 *
 * @param signatures how they are signed; null if no scheme is known
 * @param reader reads their bodies
 */
public record EventForm(@Nullable SignatureScheme signatures, EventReader reader) {}
