/** How posts are doing, in figures. */
@NullMarked
package dev.postqued.postsyncer.analytics;

import org.jspecify.annotations.NullMarked;
