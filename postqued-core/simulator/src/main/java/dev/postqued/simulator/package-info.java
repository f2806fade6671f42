/**
 * Worlds made of a seed, for the tests of every client: one thread runs at a time, time is virtual,
 * and at each passage of a seam the seed decides who goes on and what fails.
 */
@NullMarked
package dev.postqued.simulator;

import org.jspecify.annotations.NullMarked;
