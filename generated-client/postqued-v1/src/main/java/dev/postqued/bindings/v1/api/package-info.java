/** Feign interfaces of the PostQued v1 API, one per group of operations, generated from its document. */
@NullMarked
package dev.postqued.bindings.v1.api;

import org.jspecify.annotations.NullMarked;
