/** Posts: what they hold, when they go out, and what became of them. */
@NullMarked
package dev.postqued.postsyncer.posts;

import org.jspecify.annotations.NullMarked;
