package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Faults;
import dev.postqued.testkit.OperationFaults;
import dev.postqued.testkit.UploadFault;
import org.jspecify.annotations.Nullable;

/** The faults that are still to happen, by the ids of operations. */
public final class OperationFaultPlan implements OperationFaults {
  private final FaultQueue<String, Fault> due = new FaultQueue<>();
  private final RouteTable routes;

  public OperationFaultPlan(RouteTable routes) {
    this.routes = routes;
  }

  @Override
  public Faults.Plan on(String operation) {
    if (!routes.has(operation)) {
      throw new IllegalArgumentException(
          "operation must be the id of one in the API document, such as createPost, was "
              + operation);
    }
    return new QueuePlan<>(due, operation, OperationFaultPlan::check);
  }

  @Override
  public void clear() {
    due.clear();
  }

  /** Takes the fault that happens to the request that has just come, or null. */
  public @Nullable Fault next(String operation) {
    Fault fault = due.next(operation);
    return fault == Fault.Break.NONE ? null : fault;
  }

  private static void check(String operation, Fault fault) {
    if (fault instanceof UploadFault) {
      throw new IllegalArgumentException(
          "a fault of presigned uploads cannot happen to " + operation);
    }
  }
}
