/** What a journal costs: to open one with many posts, and to force it to the disk. */
@NullMarked
package dev.postqued.benchmarks.journals;

import org.jspecify.annotations.NullMarked;
