/** The adapter to version 1 of the PostQued API. */
@NullMarked
package dev.postqued.internal.v1;

import org.jspecify.annotations.NullMarked;
