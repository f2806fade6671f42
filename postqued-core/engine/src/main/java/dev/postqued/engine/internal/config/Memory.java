package dev.postqued.engine.internal.config;

import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalScope;
import java.time.Duration;

/**
 * Where a client remembers its posts.
 *
 * @param journal the journal
 * @param scope whose posts they are
 * @param retention how long finished posts are kept
 */
public record Memory(Journal journal, JournalScope scope, Duration retention) {}
