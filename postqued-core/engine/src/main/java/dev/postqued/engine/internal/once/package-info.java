/** Publishes each intention once, whatever happens, using a journal. */
@NullMarked
package dev.postqued.engine.internal.once;

import org.jspecify.annotations.NullMarked;
