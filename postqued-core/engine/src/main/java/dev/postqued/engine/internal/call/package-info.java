/**
 * One call: its budget, its attempts, the waits between them, and the exception for its failure.
 */
@NullMarked
package dev.postqued.engine.internal.call;

import org.jspecify.annotations.NullMarked;
