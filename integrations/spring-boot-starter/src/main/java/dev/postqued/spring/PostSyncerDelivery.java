package dev.postqued.spring;

import dev.postqued.postsyncer.webhooks.EventReceipt;

/**
 * An application event: PostSyncer has delivered a webhook whose signature was valid.
 *
 * @param client the name of the bean of the client
 * @param receipt the event of the service, and whether it was received before
 */
public record PostSyncerDelivery(String client, EventReceipt receipt) {}
