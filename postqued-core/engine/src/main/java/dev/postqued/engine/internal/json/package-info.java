/** JSON as publishing services speak it. */
@NullMarked
package dev.postqued.engine.internal.json;

import org.jspecify.annotations.NullMarked;
