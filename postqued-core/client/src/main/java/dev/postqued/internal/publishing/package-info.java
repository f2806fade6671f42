/** Publishes, checks and follows posts, whatever the version of the API. */
@NullMarked
package dev.postqued.internal.publishing;

import org.jspecify.annotations.NullMarked;
