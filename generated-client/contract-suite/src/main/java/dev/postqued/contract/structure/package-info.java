/** What a document says about the wire, as flat facts that can be recorded and compared. */
@NullMarked
package dev.postqued.contract.structure;

import org.jspecify.annotations.NullMarked;
