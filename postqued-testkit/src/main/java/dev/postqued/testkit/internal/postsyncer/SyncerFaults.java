package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Faults;
import dev.postqued.testkit.UploadFault;
import dev.postqued.testkit.internal.engine.FaultQueue;
import dev.postqued.testkit.internal.engine.QueuePlan;
import dev.postqued.testkit.postsyncer.PostSyncerFaults;
import org.jspecify.annotations.Nullable;

/** The faults that are still to happen, by operation. */
final class SyncerFaults implements PostSyncerFaults {
  private final FaultQueue<String, Fault> due = new FaultQueue<>();

  @Override
  public Faults.Plan on(String operation) {
    if (!SyncerRoute.isOperation(operation)) {
      throw new IllegalArgumentException(
          "operation must be the id of one in the API document, such as createPost, was "
              + operation);
    }
    return new QueuePlan<>(due, operation, SyncerFaults::check);
  }

  @Override
  public void clear() {
    due.clear();
  }

  @Nullable Fault next(String operation) {
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
