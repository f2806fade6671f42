package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Faults;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.UploadFault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The faults that are still to happen. */
public final class FaultPlan implements Faults {
  private static final int FOREVER = -1;

  private final Map<Operation, Deque<Due>> due = new EnumMap<>(Operation.class);

  @Override
  public Plan on(Operation operation) {
    return new OperationPlan(operation);
  }

  @Override
  public synchronized void clear() {
    due.clear();
  }

  /** Takes the fault that happens to the request of {@code operation} that has just come, or null. */
  public synchronized @Nullable Fault next(Operation operation) {
    Deque<Due> queue = due.get(operation);
    Due first = queue == null ? null : queue.peek();
    if (queue == null || first == null) {
      return null;
    }
    if (first.times != FOREVER && --first.times == 0) {
      queue.remove();
    }
    return first.fault == Fault.Break.NONE ? null : first.fault;
  }

  private synchronized void add(Operation operation, Due fault) {
    due.computeIfAbsent(operation, unused -> new ArrayDeque<>()).add(fault);
  }

  private static void check(Operation operation, Fault fault) {
    boolean upload = fault instanceof UploadFault;
    if (upload && operation != Operation.PUT_OBJECT) {
      throw new IllegalArgumentException(
          "a fault of uploads happens to PUT_OBJECT only, not to " + operation);
    }
  }

  private static final class Due {
    private final Fault fault;
    private int times;

    private Due(Fault fault, int times) {
      this.fault = fault;
      this.times = times;
    }
  }

  private final class OperationPlan implements Plan {
    private final Operation operation;
    private int times = 1;

    private OperationPlan(Operation operation) {
      this.operation = operation;
    }

    @Override
    public Plan times(int count) {
      if (count <= 0) {
        throw new IllegalArgumentException("count must be positive, was " + count);
      }
      times = count;
      return this;
    }

    @Override
    public Plan always() {
      times = FOREVER;
      return this;
    }

    @Override
    public Plan then(Fault fault) {
      check(operation, fault);
      add(operation, new Due(fault, times));
      times = 1;
      return this;
    }
  }
}
