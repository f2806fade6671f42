/** Videos made by a model. */
@NullMarked
package dev.postqued.postquickai.videos;

import org.jspecify.annotations.NullMarked;
