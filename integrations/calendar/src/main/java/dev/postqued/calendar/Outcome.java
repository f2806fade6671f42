package dev.postqued.calendar;

import org.jspecify.annotations.Nullable;

/**
 * What an attempt leaves behind.
 *
 * @param attempts how many there were
 * @param nextAt when the post is looked at next
 * @param mayBeOut whether an attempt may have published it
 * @param reference what the service calls it
 * @param message why it is not sent
 */
record Outcome(
    int attempts,
    long nextAt,
    boolean mayBeOut,
    @Nullable String reference,
    @Nullable String message) {

  static Outcome of(Entry entry) {
    return new Outcome(
        entry.attempts(), entry.nextAt(), entry.mayBeOut(), entry.reference(), entry.message());
  }

  Outcome attempt() {
    return new Outcome(attempts + 1, nextAt, mayBeOut, reference, message);
  }

  Outcome sent(String by) {
    return new Outcome(attempts, nextAt, mayBeOut, by, null);
  }

  Outcome because(@Nullable String words) {
    return new Outcome(attempts, nextAt, mayBeOut, reference, words);
  }

  Outcome again(long at, boolean maybe) {
    return new Outcome(attempts, at, maybe, reference, message);
  }
}
