/** Processes, figures and tables. */
@NullMarked
package dev.postqued.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
