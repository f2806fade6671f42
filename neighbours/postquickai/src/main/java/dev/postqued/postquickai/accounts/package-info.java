/** Social accounts, the user and the keys of the account. */
@NullMarked
package dev.postqued.postquickai.accounts;

import org.jspecify.annotations.NullMarked;
