/**
 * What the proofs of the clients share: a relay between a client and its sandbox, the troubles and deaths that it
 * brings about, and programs that are killed.
 */
@NullMarked
package dev.postqued.proofs;

import org.jspecify.annotations.NullMarked;
