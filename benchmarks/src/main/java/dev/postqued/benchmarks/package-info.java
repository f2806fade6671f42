/** Measures the client side by side with its peers. */
@NullMarked
package dev.postqued.benchmarks;

import org.jspecify.annotations.NullMarked;
