package dev.postqued.testkit.internal.webhooks;

import dev.postqued.testkit.WebhookFault;
import dev.postqued.testkit.internal.engine.StatusChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event and when it goes out.
 *
 * @param due when, on the sandbox clock
 */
record Letter(StatusChange change, Instant due, @Nullable WebhookFault fault) {
  Letter(StatusChange change, @Nullable WebhookFault fault) {
    this(change, change.at(), fault);
  }
}
