/** What is special about PostSyncer. */
@NullMarked
package dev.postqued.postsyncer.internal;

import org.jspecify.annotations.NullMarked;
