/** A client of PostQuickAI. */
@NullMarked
package dev.postqued.postquickai;

import org.jspecify.annotations.NullMarked;
