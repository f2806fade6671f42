package dev.postqued.simulator;

/** What a user was told about an intention. */
public enum Claim {
  /** It is published, or certainly will be. */
  ACCEPTED,
  /** The service refused it: it was not published. */
  REFUSED,
  /** It did not reach the service: it was not published. */
  NOT_SENT,
  /** It is certain that nothing was published. */
  CERTAINLY_NOT,
  /** Nobody knows. */
  UNKNOWN,
  /** The publication has ended as the words say. */
  ENDED,
  /** Nothing about the intention, such as a wait that came to its limit. */
  NOTHING,
  /** It is no longer open and will not be resumed. */
  ABANDONED,
  /** The journal could not be used, so that this call did not send it. */
  JOURNAL_FAILED,
  /** Something that no documentation mentions, such as a bare exception. */
  UNDOCUMENTED
}
