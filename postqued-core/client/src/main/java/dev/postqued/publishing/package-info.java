/** Posts, their targets, and what becomes of them. */
@NullMarked
package dev.postqued.publishing;

import org.jspecify.annotations.NullMarked;
