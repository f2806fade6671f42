/** What runs on every class path that the client is made for. */
@NullMarked
package dev.postqued.compatibility;

import org.jspecify.annotations.NullMarked;
