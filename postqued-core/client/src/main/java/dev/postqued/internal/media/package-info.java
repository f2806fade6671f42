/** Uploads of the client, whatever the version of the API. */
@NullMarked
package dev.postqued.internal.media;

import org.jspecify.annotations.NullMarked;
