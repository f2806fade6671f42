/** Publishing with a memory, and following what was published, whatever the version of the API. */
@NullMarked
package dev.postqued.internal.publishing;

import org.jspecify.annotations.NullMarked;
