/**
 * Exceptions, one type per decision that a caller can take.
 * {@link dev.postqued.errors.ServiceException} is the root of all.
 */
@NullMarked
package dev.postqued.errors;

import org.jspecify.annotations.NullMarked;
