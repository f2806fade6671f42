/**
 * The environment of a client: time, threads, waits, randomness and files. A test replaces any of
 * them through {@link dev.postqued.environment.Environment}.
 */
@NullMarked
package dev.postqued.environment;

import org.jspecify.annotations.NullMarked;
