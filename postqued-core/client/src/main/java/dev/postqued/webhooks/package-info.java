/** Events that the service sends: from raw bytes to typed events, checked, without duplicates. */
@NullMarked
package dev.postqued.webhooks;

import org.jspecify.annotations.NullMarked;
