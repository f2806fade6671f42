package dev.postqued.testkit;

/** What goes wrong next, per operation of an API document and in the order in which it was asked for. */
public interface OperationFaults {
  /**
   * {@return the faults of one operation, to add to}
   *
   * @param operation its id in the API document, such as {@code updatePost}
   * @throws IllegalArgumentException if the sandbox has no such operation
   */
  Faults.Plan on(String operation);

  /** Forgets every fault that has not happened yet. */
  void clear();
}
