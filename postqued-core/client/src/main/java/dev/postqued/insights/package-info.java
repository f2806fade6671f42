/** How posts are doing: figures and comments. */
@NullMarked
package dev.postqued.insights;

import org.jspecify.annotations.NullMarked;
