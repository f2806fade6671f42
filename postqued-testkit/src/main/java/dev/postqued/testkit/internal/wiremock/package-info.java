/** Serves the engine through WireMock. */
@NullMarked
package dev.postqued.testkit.internal.wiremock;

import org.jspecify.annotations.NullMarked;
