/** Posts before they are published: generated, written and edited. */
@NullMarked
package dev.postqued.postquickai.content;

import org.jspecify.annotations.NullMarked;
