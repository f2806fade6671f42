package dev.postqued.engine.internal.config;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param connect for opening a connection
 * @param attempt for one attempt at a call, from request to the end of the response
 * @param call for all attempts at a call and the waits between them
 * @param idle for an upload during which no byte moves
 */
public record Timeouts(Duration connect, Duration attempt, Duration call, Duration idle) {}
