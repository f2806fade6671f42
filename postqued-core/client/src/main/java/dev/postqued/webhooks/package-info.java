/** Events of the service: verified, typed, and without duplicates. */
@NullMarked
package dev.postqued.webhooks;

import org.jspecify.annotations.NullMarked;
