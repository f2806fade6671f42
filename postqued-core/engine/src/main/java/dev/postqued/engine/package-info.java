/**
 * The engine of a client: {@link dev.postqued.engine.Engine} calls, uploads, publishes and waits as
 * its {@link dev.postqued.service.Service} declares it. Users of a client only need
 * {@link dev.postqued.engine.ClientBuilder}.
 */
@NullMarked
package dev.postqued.engine;

import org.jspecify.annotations.NullMarked;
