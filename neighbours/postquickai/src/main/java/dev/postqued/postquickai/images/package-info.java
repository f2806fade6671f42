/** Images made by a model. */
@NullMarked
package dev.postqued.postquickai.images;

import org.jspecify.annotations.NullMarked;
