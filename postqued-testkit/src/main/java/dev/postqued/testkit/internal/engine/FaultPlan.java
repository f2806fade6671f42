package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Faults;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.UploadFault;
import org.jspecify.annotations.Nullable;

/** The faults that are still to happen to the operations of PostQued. */
public final class FaultPlan implements Faults {
  private final FaultQueue<Operation, Fault> due = new FaultQueue<>();

  @Override
  public Plan on(Operation operation) {
    return new QueuePlan<>(due, operation, FaultPlan::check);
  }

  @Override
  public void clear() {
    due.clear();
  }

  /** Takes the fault that happens to the request of {@code operation} that has just come, or null. */
  public @Nullable Fault next(Operation operation) {
    Fault fault = due.next(operation);
    return fault == Fault.Break.NONE ? null : fault;
  }

  private static void check(Operation operation, Fault fault) {
    boolean upload = fault instanceof UploadFault;
    if (upload && operation != Operation.PUT_OBJECT) {
      throw new IllegalArgumentException(
          "a fault of uploads happens to PUT_OBJECT only, not to " + operation);
    }
  }
}
