/** A client of PostSyncer. */
@NullMarked
package dev.postqued.postsyncer;

import org.jspecify.annotations.NullMarked;
