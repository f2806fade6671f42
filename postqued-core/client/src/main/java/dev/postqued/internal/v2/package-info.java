/** The adapter to version 2 of the PostQued API. */
@NullMarked
package dev.postqued.internal.v2;

import org.jspecify.annotations.NullMarked;
