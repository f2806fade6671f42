package dev.postqued.testkit.postsyncer;

import dev.postqued.testkit.Faults;

/** What goes wrong next, per operation and in the order in which it was asked for. */
public interface PostSyncerFaults {
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
