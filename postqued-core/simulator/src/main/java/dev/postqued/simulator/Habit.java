package dev.postqued.simulator;

/** What somebody does most. */
enum Habit {
  /** A bit of everything. */
  CURIOUS("PPPPPPRRCCBBAFFWWS"),
  /** Publishes the same again after a while, perhaps in another process. */
  REGULAR("PPPPFWWWWSSR"),
  /** Wants everything at once. */
  HASTY("PPPPPRRCBBBAFW");

  /** What users do. */
  enum Action {
    PUBLISH('P'),
    RESUME('R'),
    RECONCILE('C'),
    ABANDON('B'),
    AWAIT('A'),
    FOLLOW('F'),
    WAIT('W'),
    STOP('S');

    private final char letter;

    Action(char letter) {
      this.letter = letter;
    }
  }

  private final String weights;

  Habit(String weights) {
    this.weights = weights;
  }

  Action draw(Chance chance) {
    char letter = weights.charAt(chance.below("action", weights.length()));
    for (Action action : Action.values()) {
      if (action.letter == letter) {
        return action;
      }
    }
    throw new IllegalStateException("no action " + letter);
  }
}
