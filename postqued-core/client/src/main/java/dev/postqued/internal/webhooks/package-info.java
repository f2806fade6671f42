/** How events are read, and which of them are news. */
@NullMarked
package dev.postqued.internal.webhooks;

import org.jspecify.annotations.NullMarked;
