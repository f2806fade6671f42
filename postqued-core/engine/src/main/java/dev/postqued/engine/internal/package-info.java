/** The implementation of the engine. Neither users nor authors of a client may depend on it. */
@NullMarked
package dev.postqued.engine.internal;

import org.jspecify.annotations.NullMarked;
