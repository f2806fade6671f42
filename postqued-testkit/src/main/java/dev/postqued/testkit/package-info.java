/**
 * A sandbox of the PostQued API for tests: a stateful server on the loopback address with real
 * S3-compatible storage behind its presigned URLs. {@link dev.postqued.testkit.Sandbox} is the
 * entry point.
 */
@NullMarked
package dev.postqued.testkit;

import org.jspecify.annotations.NullMarked;
