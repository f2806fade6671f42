/** The transport: one HTTP client, JSON, and the wiring of the generated bindings. */
@NullMarked
package dev.postqued.engine.internal.http;

import org.jspecify.annotations.NullMarked;
