/** Videos and images, and how they get into the service. */
@NullMarked
package dev.postqued.media;

import org.jspecify.annotations.NullMarked;
