package dev.postqued.testkit;

import java.time.Duration;

/** Something that goes wrong with one event on its way; {@link Sandbox#webhooks()} says with which. */
public sealed interface WebhookFault permits WebhookFault.Kind, WebhookFault.Delay {
  /**
   * Nothing goes wrong: lets an event pass before the next fault is due.
   *
   * @return the fault
   */
  static WebhookFault none() {
    return Kind.NONE;
  }

  /**
   * The event is never sent.
   *
   * @return the fault
   */
  static WebhookFault lost() {
    return Kind.LOST;
  }

  /**
   * The event is sent twice, one right after the other.
   *
   * @return the fault
   */
  static WebhookFault duplicated() {
    return Kind.DUPLICATED;
  }

  /**
   * The event is sent right after the next one of the same target. If it happens to all of a target's events, they come
   * in reverse order; the last one has nothing to be overtaken by.
   *
   * @return the fault
   */
  static WebhookFault overtaken() {
    return Kind.OVERTAKEN;
  }

  /**
   * The event is sent late.
   *
   * @param duration how late, on the sandbox clock
   * @return the fault
   */
  static WebhookFault delayed(Duration duration) {
    return new Delay(duration);
  }

  /** A fault that needs no more words. */
  enum Kind implements WebhookFault {
    /** Nothing goes wrong. */
    NONE,
    /** The event is not sent. */
    LOST,
    /** The event is sent twice. */
    DUPLICATED,
    /** The event comes after its successor. */
    OVERTAKEN,
    /** Nothing of the kind has happened; only in the journal. */
    FORGED
  }

  /**
   * A late event.
   *
   * @param duration how late, on the sandbox clock
   */
  record Delay(Duration duration) implements WebhookFault {
    /**
     * Makes a delay.
     *
     * @param duration not negative
     * @throws IllegalArgumentException if {@code duration} is negative
     */
    public Delay {
      if (duration.isNegative()) {
        throw new IllegalArgumentException("duration must not be negative, was " + duration);
      }
    }
  }
}
