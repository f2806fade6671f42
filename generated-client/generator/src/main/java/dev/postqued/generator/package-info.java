/** OpenAPI Generator as this project uses it. */
@NullMarked
package dev.postqued.generator;

import org.jspecify.annotations.NullMarked;
