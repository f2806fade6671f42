/** The key under which a post goes out once. */
@NullMarked
package dev.postqued.idempotency;

import org.jspecify.annotations.NullMarked;
