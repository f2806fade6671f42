package dev.postqued.calls;

import java.time.Duration;

/** Is told what becomes of one call. By default each method does nothing. */
public interface CallObserver {

  /** Does nothing. */
  CallObserver NONE = new CallObserver() {};

  /** Why a call waits. */
  enum WaitReason {
    /** For a permit of the rate limiter. */
    LIMIT,
    /** After an attempt that failed, as long as the service asks for, or as the backoff says. */
    RETRY
  }

  /**
   * The call waits.
   *
   * @param reason why
   * @param length how long; for {@link WaitReason#LIMIT} an estimate
   */
  default void waits(WaitReason reason, Duration length) {}

  /**
   * An attempt begins: its request is about to be sent.
   *
   * @param number 1 for the first
   */
  default void attemptStarted(int number) {}

  /**
   * An attempt has ended.
   *
   * @param attempt how
   */
  default void attemptEnded(EndedAttempt attempt) {}

  /**
   * The call has ended.
   *
   * @param call how
   */
  default void ended(EndedCall call) {}
}
