/** Example programs, one per task. */
@NullMarked
package dev.postqued.examples;

import org.jspecify.annotations.NullMarked;
