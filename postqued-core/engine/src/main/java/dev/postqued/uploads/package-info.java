/** Where the bytes of an upload come from, and how far it is. */
@NullMarked
package dev.postqued.uploads;

import org.jspecify.annotations.NullMarked;
