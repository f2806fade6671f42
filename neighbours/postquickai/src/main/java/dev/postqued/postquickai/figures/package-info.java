/** How posts, videos and requests are doing. */
@NullMarked
package dev.postqued.postquickai.figures;

import org.jspecify.annotations.NullMarked;
