/** The transport: connections, their timeouts, and what is never logged. */
@NullMarked
package dev.postqued.engine.internal.http;

import org.jspecify.annotations.NullMarked;
