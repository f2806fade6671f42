/** Events that the service sends, and the addresses that it sends them to. */
@NullMarked
package dev.postqued.postsyncer.webhooks;

import org.jspecify.annotations.NullMarked;
