/** The social accounts that are connected to a PostQued user. */
@NullMarked
package dev.postqued.accounts;

import org.jspecify.annotations.NullMarked;
