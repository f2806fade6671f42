/** The network as the client sees it: requests go out, responses come in, and both can be replaced. */
@NullMarked
package dev.postqued.transport;

import org.jspecify.annotations.NullMarked;
