/** Verifiers that decide whether an event comes from the service. */
@NullMarked
package dev.postqued.signatures;

import org.jspecify.annotations.NullMarked;
