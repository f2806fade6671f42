/**
 * The client: {@link dev.postqued.PostQued} is the one entry; the packages beside it are its
 * capabilities.
 */
@NullMarked
package dev.postqued;

import org.jspecify.annotations.NullMarked;
