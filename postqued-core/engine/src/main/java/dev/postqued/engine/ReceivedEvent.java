package dev.postqued.engine;

import dev.postqued.service.ServiceEvent;

/**
 * An event that was received.
 *
 * @param event the event
 * @param proven whether its signature proves that the service sent it
 */
public record ReceivedEvent(ServiceEvent event, boolean proven) {}
