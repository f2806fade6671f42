package dev.postqued.errors;

/** What is known of a request that failed. */
public enum Delivery {
  /** It never left this machine whole: the service knows nothing of it. */
  NOT_SENT,
  /** The service answered that it will not do it. */
  REFUSED,
  /** It may have been done: it was sent, and no answer that tells came back. */
  UNKNOWN,
  /** It was done: a later answer proves it, and the one that told more was lost. */
  ACCEPTED
}
