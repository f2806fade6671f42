/** Feign interfaces of the PostQued v2 API, one per group of operations, generated from its document. */
@NullMarked
package dev.postqued.bindings.v2.api;

import org.jspecify.annotations.NullMarked;
