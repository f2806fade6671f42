/** Publishes the posts of calendars at their times, from a database that machines share. */
@NullMarked
package dev.postqued.calendar;

import org.jspecify.annotations.NullMarked;
