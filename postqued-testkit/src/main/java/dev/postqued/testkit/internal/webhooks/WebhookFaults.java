package dev.postqued.testkit.internal.webhooks;

import dev.postqued.testkit.SandboxWebhooks;
import dev.postqued.testkit.WebhookFault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The faults of events that are still to happen. */
final class WebhookFaults {
  private static final String ANY = "";
  private static final int FOREVER = -1;

  private final Map<String, Deque<Due>> due = new HashMap<>();

  SandboxWebhooks.Plan on(String status) {
    return new StatusPlan(status);
  }

  SandboxWebhooks.Plan onNext() {
    return new StatusPlan(ANY);
  }

  synchronized void clear() {
    due.clear();
  }

  /** Takes the fault that happens to the next event, or null. */
  synchronized @Nullable WebhookFault next(String status) {
    Deque<Due> queue = due.get(status);
    return queue == null || queue.isEmpty() ? take(due.get(ANY)) : take(queue);
  }

  private static @Nullable WebhookFault take(@Nullable Deque<Due> queue) {
    Due first = queue == null ? null : queue.peek();
    if (queue == null || first == null) {
      return null;
    }
    if (first.times != FOREVER && --first.times == 0) {
      queue.remove();
    }
    return first.fault == WebhookFault.Kind.NONE ? null : first.fault;
  }

  private synchronized void add(String status, Due fault) {
    due.computeIfAbsent(status, unused -> new ArrayDeque<>()).add(fault);
  }

  private static final class Due {
    private final WebhookFault fault;
    private int times;

    private Due(WebhookFault fault, int times) {
      this.fault = fault;
      this.times = times;
    }
  }

  private final class StatusPlan implements SandboxWebhooks.Plan {
    private final String status;
    private int times = 1;

    private StatusPlan(String status) {
      this.status = status;
    }

    @Override
    public SandboxWebhooks.Plan times(int count) {
      if (count <= 0) {
        throw new IllegalArgumentException("count must be positive, was " + count);
      }
      times = count;
      return this;
    }

    @Override
    public SandboxWebhooks.Plan always() {
      times = FOREVER;
      return this;
    }

    @Override
    public SandboxWebhooks.Plan then(WebhookFault fault) {
      if (fault == WebhookFault.Kind.FORGED) {
        throw new IllegalArgumentException("an event that happened is not forged; see forge()");
      }
      add(status, new Due(fault, times));
      times = 1;
      return this;
    }
  }
}
