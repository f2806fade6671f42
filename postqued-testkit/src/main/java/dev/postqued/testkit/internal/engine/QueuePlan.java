package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Faults;
import java.util.function.BiConsumer;

/**
 * Adds the faults of one operation to a queue.
 *
 * @param <K> the type of an operation
 */
public final class QueuePlan<K> implements Faults.Plan {
  private final FaultQueue<K, Fault> queue;
  private final K operation;
  private final BiConsumer<K, Fault> check;
  private int times = 1;

  /** Adds to {@code queue} what {@code check} lets pass. */
  public QueuePlan(FaultQueue<K, Fault> queue, K operation, BiConsumer<K, Fault> check) {
    this.queue = queue;
    this.operation = operation;
    this.check = check;
  }

  @Override
  public Faults.Plan times(int count) {
    times = FaultQueue.positive(count);
    return this;
  }

  @Override
  public Faults.Plan always() {
    times = FaultQueue.FOREVER;
    return this;
  }

  @Override
  public Faults.Plan then(Fault fault) {
    check.accept(operation, fault);
    queue.add(operation, fault, times);
    times = 1;
    return this;
  }
}
