/** A PostSyncer server for tests. */
@NullMarked
package dev.postqued.testkit.postsyncer;

import org.jspecify.annotations.NullMarked;
