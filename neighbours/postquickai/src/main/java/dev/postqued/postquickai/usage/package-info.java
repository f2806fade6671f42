/** What the plan includes, and how much of it is used. */
@NullMarked
package dev.postqued.postquickai.usage;

import org.jspecify.annotations.NullMarked;
