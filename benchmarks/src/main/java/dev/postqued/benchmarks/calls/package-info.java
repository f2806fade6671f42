/** What one call costs. */
@NullMarked
package dev.postqued.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
