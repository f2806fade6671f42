/** The storage behind the presigned URLs, and the gate in front of it. */
@NullMarked
package dev.postqued.testkit.internal.storage;

import org.jspecify.annotations.NullMarked;
