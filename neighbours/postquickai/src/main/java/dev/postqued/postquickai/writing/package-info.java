/** Texts written and edited by a model. */
@NullMarked
package dev.postqued.postquickai.writing;

import org.jspecify.annotations.NullMarked;
