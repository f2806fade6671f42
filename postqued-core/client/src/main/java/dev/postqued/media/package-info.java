/** Videos and images, and their upload. */
@NullMarked
package dev.postqued.media;

import org.jspecify.annotations.NullMarked;
