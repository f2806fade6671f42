/** Settings of the platforms for posts through PostSyncer. */
@NullMarked
package dev.postqued.postsyncer.platforms;

import org.jspecify.annotations.NullMarked;
