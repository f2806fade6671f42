/** The memory of publishing, which makes sure that no post is lost and none goes out twice. */
@NullMarked
package dev.postqued.journal;

import org.jspecify.annotations.NullMarked;
