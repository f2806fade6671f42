@NullMarked
package dev.postqued.testkit;

import org.jspecify.annotations.NullMarked;
