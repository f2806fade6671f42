/** What the answers of object stores mean, and what mends them. */
@NullMarked
package dev.postqued.engine.internal.storage;

import org.jspecify.annotations.NullMarked;
