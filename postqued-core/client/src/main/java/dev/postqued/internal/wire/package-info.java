/** What the client needs from a version of the API, in public types. */
@NullMarked
package dev.postqued.internal.wire;

import org.jspecify.annotations.NullMarked;
