/** How a call is made: its rate class, its attempts, the waits between them, and what its failure means. */
@NullMarked
package dev.postqued.engine.internal.call;

import org.jspecify.annotations.NullMarked;
