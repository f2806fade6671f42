@NullMarked
package dev.postqued.testkit.internal.storage;

import org.jspecify.annotations.NullMarked;
