/** The settings of a client. */
@NullMarked
package dev.postqued.engine.internal.config;

import org.jspecify.annotations.NullMarked;
