/** What the JUnit extensions share. */
@NullMarked
package dev.postqued.testkit.internal.junit;

import org.jspecify.annotations.NullMarked;
