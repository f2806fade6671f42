/**
 * A journal and a rate limiter in a database that programs and machines share. {@link
 * dev.postqued.jdbc.SharedDatabase} is the entry.
 */
@NullMarked
package dev.postqued.jdbc;

import org.jspecify.annotations.NullMarked;
