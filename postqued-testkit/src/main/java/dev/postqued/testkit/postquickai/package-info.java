/** A server of PostQuickAI for tests. */
@NullMarked
package dev.postqued.testkit.postquickai;

import org.jspecify.annotations.NullMarked;
