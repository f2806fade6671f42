package dev.postqued.engine.internal.config;

import dev.postqued.time.Sleeper;
import java.time.Clock;

/**
 * Where time comes from.
 *
 * @param clock the time of the world, for what is scheduled and how old a key is
 * @param ticker the time that passes, for limits and waits
 * @param sleeper how to wait
 */
public record TimeSource(Clock clock, Clock ticker, Sleeper sleeper) {}
