/** What it costs to start the sandbox. */
@NullMarked
package dev.postqued.benchmarks.sandbox;

import org.jspecify.annotations.NullMarked;
