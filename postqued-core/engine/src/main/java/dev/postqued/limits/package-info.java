/** The rate limits of the API, and how a client stays inside them. */
@NullMarked
package dev.postqued.limits;

import org.jspecify.annotations.NullMarked;
