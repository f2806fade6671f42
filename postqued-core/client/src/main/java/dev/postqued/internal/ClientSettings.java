package dev.postqued.internal;

import dev.postqued.engine.internal.config.Settings;
import dev.postqued.journal.Journal;
import dev.postqued.signatures.WebhookVerifier;

/**
 * What a client was built with.
 *
 * @param engine what its calls need
 * @param maxUploads how many uploads send bytes at once
 * @param journal remembers posts
 * @param webhookVerifier decides which events are proven
 */
public record ClientSettings(
    Settings engine, int maxUploads, Journal journal, WebhookVerifier webhookVerifier) {}
