/** From the start of a JVM to the first answer. */
@NullMarked
package dev.postqued.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
