/**
 * Requests and answers of the PostSyncer API as immutable records, generated from its document.
 *
 * <p>A builder checks that required values are there. An answer is taken as it comes: properties
 * nobody knows are ignored, and a required value that the service left out reads as null (an empty
 * collection where it is one), so that one missing property does not lose the rest.
 */
@NullMarked
package dev.postqued.bindings.postsyncer.model;

import org.jspecify.annotations.NullMarked;
