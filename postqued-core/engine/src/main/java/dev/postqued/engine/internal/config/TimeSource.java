package dev.postqued.engine.internal.config;

import dev.postqued.time.Sleeper;
import java.time.Clock;

/**
 * The source of time.
 *
 * @param clock the real time, for schedules and the age of keys
 * @param ticker a clock for measuring, for limits and waits
 * @param sleeper how to wait
 */
public record TimeSource(Clock clock, Clock ticker, Sleeper sleeper) {}
