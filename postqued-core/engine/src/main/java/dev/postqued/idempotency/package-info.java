/** The key under which a post is published once. */
@NullMarked
package dev.postqued.idempotency;

import org.jspecify.annotations.NullMarked;
