/** Publishes each intention once, whatever happens, with the help of a journal. */
@NullMarked
package dev.postqued.engine.internal.once;

import org.jspecify.annotations.NullMarked;
