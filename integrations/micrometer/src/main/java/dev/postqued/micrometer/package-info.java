/** Observations of calls, and gauges of limits and open posts, with Micrometer. */
@NullMarked
package dev.postqued.micrometer;

import org.jspecify.annotations.NullMarked;
