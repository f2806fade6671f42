/** Publishing posts and videos, each once. */
@NullMarked
package dev.postqued.postquickai.publishing;

import org.jspecify.annotations.NullMarked;
