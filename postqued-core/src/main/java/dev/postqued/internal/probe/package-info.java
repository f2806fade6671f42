/**
 * Reads what a media file says of itself, from at most 1 MiB of it. Whatever the bytes are, the answer
 * is a value: files come from strangers.
 */
@NullMarked
package dev.postqued.internal.probe;

import org.jspecify.annotations.NullMarked;
