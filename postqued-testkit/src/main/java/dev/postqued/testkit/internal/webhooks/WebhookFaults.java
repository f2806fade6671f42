package dev.postqued.testkit.internal.webhooks;

import dev.postqued.testkit.SandboxWebhooks;
import dev.postqued.testkit.WebhookFault;
import dev.postqued.testkit.internal.engine.FaultQueue;
import org.jspecify.annotations.Nullable;

/** The faults of events that are still to happen. */
final class WebhookFaults {
  private static final String ANY = "";

  private final FaultQueue<String, WebhookFault> due = new FaultQueue<>();

  SandboxWebhooks.Plan on(String status) {
    return new StatusPlan(status);
  }

  SandboxWebhooks.Plan onNext() {
    return new StatusPlan(ANY);
  }

  void clear() {
    due.clear();
  }

  /** Takes the fault that happens to the next event, or null. */
  @Nullable WebhookFault next(String status) {
    WebhookFault fault = due.next(due.has(status) ? status : ANY);
    return fault == WebhookFault.Kind.NONE ? null : fault;
  }

  private final class StatusPlan implements SandboxWebhooks.Plan {
    private final String status;
    private int times = 1;

    private StatusPlan(String status) {
      this.status = status;
    }

    @Override
    public SandboxWebhooks.Plan times(int count) {
      times = FaultQueue.positive(count);
      return this;
    }

    @Override
    public SandboxWebhooks.Plan always() {
      times = FaultQueue.FOREVER;
      return this;
    }

    @Override
    public SandboxWebhooks.Plan then(WebhookFault fault) {
      if (fault == WebhookFault.Kind.FORGED) {
        throw new IllegalArgumentException("an event that happened is not forged; see forge()");
      }
      due.add(status, fault, times);
      times = 1;
      return this;
    }
  }
}
