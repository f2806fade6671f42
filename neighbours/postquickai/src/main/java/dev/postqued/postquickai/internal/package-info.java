/** What is special about PostQuickAI. */
@NullMarked
package dev.postqued.postquickai.internal;

import org.jspecify.annotations.NullMarked;
