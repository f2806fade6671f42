package dev.postqued.spring;

import dev.postqued.webhooks.WebhookReceipt;

/**
 * An application event: PostQued has delivered a webhook whose signature was valid.
 *
 * @param client the name of the bean of the client
 * @param receipt the event of the service, and whether it is new
 */
public record PostQuedDelivery(String client, WebhookReceipt receipt) {}
