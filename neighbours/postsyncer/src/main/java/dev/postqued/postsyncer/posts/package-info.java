/** Posts: what they hold, when they go out, and how they are doing. */
@NullMarked
package dev.postqued.postsyncer.posts;

import org.jspecify.annotations.NullMarked;
