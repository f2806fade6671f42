/** Reads events, and decides which are new. */
@NullMarked
package dev.postqued.internal.webhooks;

import org.jspecify.annotations.NullMarked;
