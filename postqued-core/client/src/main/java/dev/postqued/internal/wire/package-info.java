/** What the library needs of a version of the API, in its own words. */
@NullMarked
package dev.postqued.internal.wire;

import org.jspecify.annotations.NullMarked;
