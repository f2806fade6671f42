package dev.postqued.postsyncer.webhooks;

/**
 * The result of receiving an event.
 *
 * @param event the event
 * @param repeated whether the same event was received before, as the service sends it again until it gets a response
 *     that it likes
 * @param proven whether its signature proves that the service sent it. An event without proof is only a hint: read what
 *     it is about before you rely on it
 */
public record EventReceipt(Event event, boolean repeated, boolean proven) {}
