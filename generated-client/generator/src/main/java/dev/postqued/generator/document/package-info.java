/** Documents as the generator is given them. */
@NullMarked
package dev.postqued.generator.document;

import org.jspecify.annotations.NullMarked;
