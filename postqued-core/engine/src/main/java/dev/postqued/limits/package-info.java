/** The rate limits of the API, and how a client keeps them. */
@NullMarked
package dev.postqued.limits;

import org.jspecify.annotations.NullMarked;
