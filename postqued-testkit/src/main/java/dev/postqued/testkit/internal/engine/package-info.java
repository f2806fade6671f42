/** The PostQued API as a state machine that knows nothing of HTTP servers. */
@NullMarked
package dev.postqued.testkit.internal.engine;

import org.jspecify.annotations.NullMarked;
