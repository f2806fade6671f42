/**
 * When recurring posts are due. {@link dev.postqued.calendar.recurrence.Recurrence} is the entry;
 * {@link dev.postqued.calendar.recurrence.CatchUp} decides what becomes of posts that were missed.
 */
@NullMarked
package dev.postqued.calendar.recurrence;

import org.jspecify.annotations.NullMarked;
