/** What happens when a document of an API changes. */
@NullMarked
package dev.postqued.regeneration;

import org.jspecify.annotations.NullMarked;
