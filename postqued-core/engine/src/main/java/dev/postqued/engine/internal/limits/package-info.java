/** Keeps callers within their budgets. */
@NullMarked
package dev.postqued.engine.internal.limits;

import org.jspecify.annotations.NullMarked;
