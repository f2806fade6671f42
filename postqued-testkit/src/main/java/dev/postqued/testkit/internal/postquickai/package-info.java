/** What the sandbox of PostQuickAI does. */
@NullMarked
package dev.postqued.testkit.internal.postquickai;

import org.jspecify.annotations.NullMarked;
