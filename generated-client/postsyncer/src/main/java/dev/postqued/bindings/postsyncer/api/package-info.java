/** Feign interfaces of the PostSyncer API, one per group of operations, generated from its document. */
@NullMarked
package dev.postqued.bindings.postsyncer.api;

import org.jspecify.annotations.NullMarked;
