/** Feign interfaces of the PostQuickAI API, one per group of operations, generated from its document. */
@NullMarked
package dev.postqued.bindings.postquickai.api;

import org.jspecify.annotations.NullMarked;
