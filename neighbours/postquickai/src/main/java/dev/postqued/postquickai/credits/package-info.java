/** What generations cost, and how much a client may spend. */
@NullMarked
package dev.postqued.postquickai.credits;

import org.jspecify.annotations.NullMarked;
