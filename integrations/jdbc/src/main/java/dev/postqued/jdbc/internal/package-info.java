/** Transactions, statements, dialects and schemas, for the artifacts of this project that keep something in a database. */
@NullMarked
package dev.postqued.jdbc.internal;

import org.jspecify.annotations.NullMarked;
