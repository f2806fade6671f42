package dev.postqued.proofs;

import java.util.Random;

/**
 * How a program dies, and when, counted in steps of its own so that the same seed gives the same
 * death.
 *
 * @param kind where it dies
 * @param step upon which request, or which change of its journal, of its life
 * @param bytes how much of the last change is on the disk, if it dies while it writes
 */
public record Death(Kind kind, int step, int bytes) {

  /** It lives. */
  public static final Death NONE = new Death(Kind.NONE, 0, 0);

  private static final int MOST_REQUESTS = 8;
  private static final int MOST_CHANGES = 10;

  public enum Kind {
    /** It lives until its work is done. */
    NONE,
    /** It halts before a change of its journal. */
    BEFORE_CHANGE,
    /** It halts after a change of its journal. */
    AFTER_CHANGE,
    /** It halts while it writes to its journal: some bytes of the line are on the disk. */
    IN_CHANGE,
    /** It is killed, and its request is lost. */
    REQUEST_LOST,
    /** It is killed, and its request arrives all the same. */
    REQUEST_ARRIVES,
    /** It is killed, and its request arrives when its successor has died as well. */
    REQUEST_ARRIVES_LATE,
    /** It is killed when its request is done and not answered. */
    UNANSWERED,
    /** It is killed when half of the answer is there. */
    HALF_ANSWERED,
    /** It is killed when half of its file is there. */
    HALF_UPLOADED;

    private boolean byItself() {
      return this == BEFORE_CHANGE || this == AFTER_CHANGE || this == IN_CHANGE;
    }
  }

  /** Draws one. */
  public static Death any(Random random) {
    Kind[] kinds = Kind.values();
    Kind kind = kinds[1 + random.nextInt(kinds.length - 1)];
    int most = kind.byItself() ? MOST_CHANGES : MOST_REQUESTS;
    return new Death(kind, 1 + random.nextInt(most), random.nextInt(1 << 20));
  }

  /** Reads what {@link #toString} wrote. */
  public static Death parse(String text) {
    String[] parts = text.split(":", -1);
    return new Death(
        Kind.valueOf(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }

  @Override
  public String toString() {
    return kind + ":" + step + ":" + bytes;
  }
}
