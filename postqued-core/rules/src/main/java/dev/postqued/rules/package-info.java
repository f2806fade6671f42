/** Rules for posts as data, and what they find. */
@NullMarked
package dev.postqued.rules;

import org.jspecify.annotations.NullMarked;
