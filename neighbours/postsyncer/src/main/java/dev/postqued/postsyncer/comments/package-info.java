/** Comments on posts: read, answered, changed and hidden. */
@NullMarked
package dev.postqued.postsyncer.comments;

import org.jspecify.annotations.NullMarked;
