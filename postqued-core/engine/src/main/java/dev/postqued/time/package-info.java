/** Time that passes, and waiting for it. */
@NullMarked
package dev.postqued.time;

import org.jspecify.annotations.NullMarked;
