/** One large file, and many files. */
@NullMarked
package dev.postqued.benchmarks.uploads;

import org.jspecify.annotations.NullMarked;
