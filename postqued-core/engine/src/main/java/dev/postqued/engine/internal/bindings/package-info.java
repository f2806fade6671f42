/** Wires generated Feign interfaces with the rules for calls. */
@NullMarked
package dev.postqued.engine.internal.bindings;

import org.jspecify.annotations.NullMarked;
