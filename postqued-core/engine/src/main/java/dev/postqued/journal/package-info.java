/** The memory of publishing, which guarantees that no post is lost and none is published twice. */
@NullMarked
package dev.postqued.journal;

import org.jspecify.annotations.NullMarked;
