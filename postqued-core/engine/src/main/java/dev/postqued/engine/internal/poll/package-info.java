/** Waits for what a service works on. */
@NullMarked
package dev.postqued.engine.internal.poll;

import org.jspecify.annotations.NullMarked;
