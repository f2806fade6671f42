/** Not for users: everything below this package may change at any time. */
@NullMarked
package dev.postqued.internal;

import org.jspecify.annotations.NullMarked;
