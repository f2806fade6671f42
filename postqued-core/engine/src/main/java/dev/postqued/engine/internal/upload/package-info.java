/** Streams files to storage and to the API. */
@NullMarked
package dev.postqued.engine.internal.upload;

import org.jspecify.annotations.NullMarked;
