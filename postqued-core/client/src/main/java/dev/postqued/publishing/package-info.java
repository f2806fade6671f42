/** Posts, their targets, and their publication. */
@NullMarked
package dev.postqued.publishing;

import org.jspecify.annotations.NullMarked;
