/** The events that the sandbox sends. */
@NullMarked
package dev.postqued.testkit.internal.webhooks;

import org.jspecify.annotations.NullMarked;
