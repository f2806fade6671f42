/** PostSyncer's API as a state machine. */
@NullMarked
package dev.postqued.testkit.internal.postsyncer;

import org.jspecify.annotations.NullMarked;
