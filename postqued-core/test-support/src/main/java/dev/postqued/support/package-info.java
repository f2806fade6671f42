/** What the tests of this module share: time that only moves on request, and a server that misbehaves. */
@NullMarked
package dev.postqued.support;

import org.jspecify.annotations.NullMarked;
