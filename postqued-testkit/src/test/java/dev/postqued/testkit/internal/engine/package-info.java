@NullMarked
package dev.postqued.testkit.internal.engine;

import org.jspecify.annotations.NullMarked;
