package dev.postqued.postquickai.credits;

/** A generation does not fit into the budget of the client. Nothing was sent, and it cost nothing. */
public final class CreditBudgetException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final Credits cost;
  private final Credits left;

  /**
   * Creates the exception.
   *
   * @param cost what it would have cost
   * @param left what is left of the budget
   */
  public CreditBudgetException(Credits cost, Credits left) {
    super(
        "Nothing was generated: it costs %s, but the budget has %s left. To spend more, build a client with a larger creditBudget."
            .formatted(cost, left.equals(Credits.NONE) ? "nothing" : left));
    this.cost = cost;
    this.left = left;
  }

  /** Returns what it would have cost. */
  public Credits cost() {
    return cost;
  }

  /** Returns what was left of the budget. */
  public Credits left() {
    return left;
  }
}
