package dev.postqued.testkit;

/**
 * What goes wrong next, per operation and in the order in which it was asked for.
 *
 * <pre>{@code
 * sandbox.faults().on(Operation.CREATE_PUBLICATION)
 *     .times(2).then(Fault.serviceUnavailable(Duration.ofSeconds(1)))
 *     .then(Fault.answerLost());
 * }</pre>
 */
public interface Faults {
  /**
   * {@return the faults of one operation, to add to}
   *
   * @param operation whose next requests are meant
   */
  Plan on(Operation operation);

  /** Forgets every fault that has not happened yet. */
  void clear();

  /** The faults of one operation. */
  interface Plan {
    /**
     * Says how many requests the fault named next happens to; 1 if this is not called.
     *
     * @param count how many requests
     * @return this
     * @throws IllegalArgumentException if {@code count} is not positive
     */
    Plan times(int count);

    /**
     * Lets the fault named next happen to every request until {@link Faults#clear()}.
     *
     * @return this
     */
    Plan always();

    /**
     * Adds a fault behind those that are due already.
     *
     * @param fault what goes wrong
     * @return this
     * @throws IllegalArgumentException if the fault cannot happen to this operation, as with a fault of uploads and an
     *     operation of the API
     */
    Plan then(Fault fault);
  }
}
