package dev.postqued.postquickai.credits;

/** A generation does not fit into the budget of the client. Nothing was sent, and it cost nothing. */
public final class CreditBudgetException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

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
  }
}
