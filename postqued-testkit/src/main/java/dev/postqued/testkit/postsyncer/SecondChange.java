package dev.postqued.testkit.postsyncer;

/** What a change of a post does that is going out. No source says it. */
public enum SecondChange {
  /** It is refused with 422; the default. */
  REFUSED,
  /** It publishes the post once more: the worst that a client must expect. */
  PUBLISHES_AGAIN
}
