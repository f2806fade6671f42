/**
 * Tests of bindings against their document. A module that is a child of {@code generated-client} runs
 * them all without a line of its own.
 */
@NullMarked
package dev.postqued.contract;

import org.jspecify.annotations.NullMarked;
