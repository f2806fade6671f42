/** The bytes of an upload, and its progress. */
@NullMarked
package dev.postqued.uploads;

import org.jspecify.annotations.NullMarked;
