/** What a client was built with. */
@NullMarked
package dev.postqued.engine.internal.config;

import org.jspecify.annotations.NullMarked;
