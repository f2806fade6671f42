/** The ledger of posts, what works on it, and when. */
@NullMarked
package dev.postqued.calendar.internal;

import org.jspecify.annotations.NullMarked;
