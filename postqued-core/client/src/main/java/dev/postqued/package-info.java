/**
 * The client. {@link dev.postqued.PostQued} is the entry point; the packages beside this one are
 * its capabilities.
 */
@NullMarked
package dev.postqued;

import org.jspecify.annotations.NullMarked;
